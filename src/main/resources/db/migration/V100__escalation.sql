-- Who hears of a matter, and after how much silence the next does. tell holds 'role:<role>',
-- 'vendor-lead' (the lead of the case's vendor) or 'person:<account>'.
create table ladder (
  key     text primary key,
  channel text not null
);
create table ladder_rung (
  ladder       text not null references ladder,
  rung         int not null check (rung > 0),
  tell         text[] not null check (cardinality(tell) > 0),
  wait_minutes int not null check (wait_minutes > 0),
  primary key (ladder, rung)
);
insert into ladder (key, channel) values
  ('standard', '#escalations'),
  ('grave', '#grave-escalations');
insert into ladder_rung (ladder, rung, tell, wait_minutes) values
  ('standard', 1, '{role:lead}', 15),
  ('standard', 2, '{role:lead,vendor-lead}', 15),
  ('standard', 3, '{role:policy}', 30),
  ('grave', 1, '{role:lead}', 5),
  ('grave', 2, '{role:lead,vendor-lead}', 10),
  ('grave', 3, '{role:policy}', 15);

-- A matter that climbs. It keeps what it was opened for and the ladder it started with, so that a
-- later change of either does not rewrite it. round counts how often the ladder was begun to be
-- repeated at its top.
create table escalation (
  id               bigint generated always as identity (start with 101) primary key,
  number           text not null generated always as ('E-' || id::text) stored unique,
  kind             text not null check (kind in ('sla_breach')),
  case_number      text not null,
  subject          text not null,
  reason           text not null,
  cause_task       text not null,
  step             text not null,
  queue            text not null,
  severity         text not null,
  vendor           text,
  assignee         text,
  due_at           timestamptz,
  story            text not null,
  ladder           text not null,
  channel          text not null,
  rungs            jsonb not null,
  process_instance text not null unique,
  opened_at        timestamptz not null,
  state            text not null
    check (state in ('telling', 'acknowledged', 'resolved', 'stood_down')),
  rung             int not null,
  round            int not null default 1,
  rung_ends_at     timestamptz,
  ran_out_at       timestamptz,
  acknowledged_by  text,
  acknowledged_at  timestamptz,
  resolve_task     text,
  resolution       text,
  instruction      text,
  ended_by         text,
  ended_at         timestamptz
);
-- One open escalation an overdue task, whoever asks twice.
create unique index escalation_open on escalation (cause_task)
  where state in ('telling', 'acknowledged');
create index escalation_of_case on escalation (case_number);
select caseward_guard_vendor('escalation');

-- Each person told on a rung; who could not be found is told of in the timeline.
create table escalation_rung_told (
  escalation bigint not null references escalation,
  round      int not null,
  rung       int not null,
  who        text not null,
  vendor     text,
  told_at    timestamptz not null,
  primary key (escalation, round, rung, who)
);
select caseward_guard_vendor('escalation_rung_told');

create table escalation_timeline (
  id         bigint generated always as identity primary key,
  escalation bigint not null references escalation,
  vendor     text,
  at         timestamptz not null,
  kind       text not null,
  actor      text,
  data       jsonb not null
);
create index escalation_timeline_of on escalation_timeline (escalation, id);
select caseward_guard_vendor('escalation_timeline');
