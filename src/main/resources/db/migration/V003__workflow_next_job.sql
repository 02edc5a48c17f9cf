-- The jobs that may be run, by when they are due: what a node takes and what it sleeps until are both
-- at the front, however many are suspended, out of retries or far ahead.
create index caseward_job_next on act_ru_job (duedate_) where retries_ > 0 and suspension_state_ = 1;
drop index caseward_job_due;

-- From now on the engine gives every job a due date, so that one order holds for all.
update act_ru_job set duedate_ = coalesce(create_time_, clock_timestamp() at time zone 'UTC') where duedate_ is null;
