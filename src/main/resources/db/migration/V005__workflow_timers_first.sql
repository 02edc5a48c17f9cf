-- Timers are taken before what they lead to: each kind by when it is due, however many there are of
-- the other.
create index caseward_timer_next on act_ru_job (duedate_) where type_ = 'timer' and retries_ > 0 and suspension_state_ = 1;
drop index caseward_job_next;
create index caseward_job_next on act_ru_job (duedate_) where type_ <> 'timer' and retries_ > 0 and suspension_state_ = 1;
