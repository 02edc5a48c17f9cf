-- One deadline a case instead of one a clock: a case opens with four clocks, of which one is next.
-- The row says when to look at the case's clocks, and is never later than what comes next of them. It
-- may be earlier, for nobody who stops or pauses a clock looks here: whoever comes then finds nothing,
-- and arms what is next.
alter table clock_deadline rename to clock_deadline_each;
alter table clock_deadline_each rename constraint clock_deadline_pkey to clock_deadline_each_pkey;
alter index clock_deadline_at rename to clock_deadline_each_at;
create table clock_deadline (
  case_number text        primary key,
  at          timestamptz not null
);
create index clock_deadline_at on clock_deadline (at, case_number);
comment on table clock_deadline is 'unrecorded: follows from the clocks';

-- Looked at by the worker that fires milestones, and by nobody else.
alter table clock_deadline enable row level security;
alter table clock_deadline force row level security;
create policy in_house on clock_deadline using ((select current_setting('caseward.scope', true)) in ('all', 'system'));

select set_config('caseward.scope', 'system', true);
insert into clock_deadline (case_number, at)
  select c.case_number, min(d.at) from clock_deadline_each d join clock c on c.id = d.clock group by c.case_number;
drop table clock_deadline_each;
