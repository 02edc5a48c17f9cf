-- Whoever takes a task leaves word here and goes on; the clock that ran until then is stopped within a
-- second, as of then, with others. Hundreds of tasks are taken a second, and one small row that is only
-- added costs each of them far less than a clock with its indexes and sums.
create table clock_taken (
  task_id text        primary key,
  -- the first time, until the clock knows
  at      timestamptz not null
);
comment on table clock_taken is 'unrecorded: who takes a task is an entry of the task';

-- Seen by whoever sees the task's clocks.
alter table clock_taken enable row level security;
alter table clock_taken force row level security;
create policy clock_scope on clock_taken
  using ((select current_setting('caseward.scope', true)) in ('all', 'system') or exists (select from clock c where c.task_id = clock_taken.task_id));
