-- A clock is copied when it starts: its target and calendar are its own from then on. Whether it is
-- late follows from due_at, so nothing is written when time passes.
create table clock (
  id              bigint generated always as identity primary key,
  case_number     text not null,
  task_id         text not null,
  sop             text not null,
  element         text not null,
  vendor          text,
  calendar        text not null,
  target_seconds  bigint not null check (target_seconds > 0),
  state           text not null check (state in ('running', 'paused', 'stopped')),
  started_at      timestamptz not null,
  -- since when it runs without a pause
  running_since   timestamptz not null,
  -- working seconds counted before running_since
  used_seconds    bigint not null default 0,
  -- null while paused
  due_at          timestamptz,
  paused_at       timestamptz,
  pause_reason    text,
  -- seconds by the wall that pauses have taken
  paused_seconds  bigint not null default 0,
  stopped_at      timestamptz
);
create index clock_task on clock (task_id);
create index clock_case on clock (case_number);
select caseward_guard_vendor('clock');
