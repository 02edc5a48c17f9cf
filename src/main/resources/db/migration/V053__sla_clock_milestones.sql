-- What a clock says of itself on its way, copied when it starts: shares of its target such as 50%,
-- and counted time before its end such as PT1H, in the order in which they come; its breach is last.
alter table clock
  add milestones text[] not null default '{}',
  -- how many have come, the breach among them
  add reached int not null default 0;
comment on column clock.reached is 'unrecorded: each milestone that came is an event of the clock';

-- The next milestone of each clock that runs, and no other: a paused or stopped clock has no row, so
-- that nothing can come of it.
create table clock_deadline (
  clock bigint primary key references clock on delete cascade,
  at    timestamptz not null
);
create index clock_deadline_at on clock_deadline (at, clock);
comment on table clock_deadline is 'unrecorded: follows from the clock';

-- Looked at by the worker that fires them, and by nobody else.
alter table clock_deadline enable row level security;
alter table clock_deadline force row level security;
create policy in_house on clock_deadline using ((select current_setting('caseward.scope', true)) in ('all', 'system'));

-- Clocks that run already say when they are late.
select set_config('caseward.scope', 'system', true);
insert into clock_deadline (clock, at) select id, due_at from clock where state = 'running';
