-- Matters for which the decision table had no target, so that a usual one counted instead: told to
-- the leads, who mend the table. One row a matter, however many cases are of it.
create table target_gap (
  -- task, case, step (the target that an SOP states), acknowledge or first_touch
  clock        text not null,
  -- what was no target; empty, as the others are, where there was nothing
  given        text not null,
  queue        text not null,
  severity     text not null,
  subject_type text not null,
  contract     text not null,
  step         text not null,
  seen_at      timestamptz not null,
  primary key (clock, given, queue, severity, subject_type, contract, step)
);
comment on table target_gap is 'unrecorded: nothing of a matter changes by it';

-- Not a vendor's to know: how others are measured stands in the same table.
alter table target_gap enable row level security;
alter table target_gap force row level security;
create policy in_house on target_gap using ((select current_setting('caseward.scope', true)) in ('all', 'system'));
