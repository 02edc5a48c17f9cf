-- How a taken task is held. A lease goes back to its queue when its holder shows no sign of life;
-- without one (put on hold, or given by someone else) the task stays until it is finished.
alter table task
  add lease_until timestamptz,
  -- why its clock is paused by who has it, such as waiting_for_merchant
  add hold_reason text,
  add held_since  timestamptz,
  -- what its holder asks a lead, who sees it on the board; the clock goes on
  add help_wanted text,
  add help_since  timestamptz,
  -- what whoever handed it over, or answered the call for help, said
  add note        text,
  add note_by     text;
create index task_lease on task (lease_until) where state = 'open' and lease_until is not null;
create index task_help on task (help_since) where state = 'open' and help_wanted is not null;

-- What was typed into a task's form and not sent. Each person has their own; the version tells a
-- second tab that the first has saved.
create table task_draft (
  task_id   text not null,
  person    text not null,
  vendor    text,
  answers   jsonb not null,
  version   int not null,
  saved_at  timestamptz not null,
  primary key (task_id, person)
);
select caseward_guard_vendor('task_draft');
