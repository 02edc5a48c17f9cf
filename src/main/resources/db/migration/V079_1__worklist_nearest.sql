-- What "take next" looks at before the lanes: what waits for a vendor in a language, best first. Who
-- it is for can be told from the index alone.
create index task_nearest on task (vendor, language, severity_rank desc, due_at, opened_at, id)
  include (queue, skill, reason, another_person, case_number)
  where state = 'open' and assignee is null;
