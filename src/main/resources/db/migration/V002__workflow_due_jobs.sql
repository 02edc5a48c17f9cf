-- Four times a second the engine asks for jobs that are due, and reads every timer there is: it comes
-- with no index on when they are. With a million open cases that kept a core of the database busy.
create index caseward_job_due on act_ru_job (duedate_);
