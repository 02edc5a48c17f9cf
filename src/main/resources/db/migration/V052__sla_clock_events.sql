-- What became of a clock between its start and its stop, which stand in its own row: who paused it
-- and why, when it went on, which of its milestones came.
create table clock_event (
  id           bigint generated always as identity primary key,
  clock        bigint        not null references clock on delete cascade,
  at           timestamptz   not null,
  kind         text          not null check (kind in ('paused', 'resumed', 'warned', 'breached')),
  -- why it was paused, or which milestone came
  reason       text,
  by_whom      text          not null,
  -- what had counted by then
  used_seconds numeric(18,6) not null
);
create index clock_event_clock on clock_event (clock, id);
comment on table clock_event is 'unrecorded: each change of a clock is an entry of the clock, a breach one of its escalation';

-- An event is seen by whoever sees its clock.
alter table clock_event enable row level security;
alter table clock_event force row level security;
create policy clock_scope on clock_event using (exists (select from clock c where c.id = clock_event.clock));

-- The record's trigger names the columns whose type changes; after the migration it is there again.
drop trigger if exists audit_changed on clock;

-- To the microsecond, as the instants are: pausing and going on at once takes nothing away. And for
-- how long it was paused for each reason, told without looking at the events.
alter table clock
  alter used_seconds type numeric(18,6),
  alter paused_seconds type numeric(18,6),
  add paused_reasons jsonb not null default '{}';

select set_config('caseward.scope', 'system', true);
insert into clock_event (clock, at, kind, reason, by_whom, used_seconds)
  select id, paused_at, 'paused', pause_reason, 'system', used_seconds from clock where state = 'paused' order by id;
