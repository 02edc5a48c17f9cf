-- For how long what was said in a case is kept once it is closed, by what was reported and what was
-- decided. No row, or no days: for ever, so that nothing is erased before somebody says so.
create table keeping_rule (
  area       text not null,
  outcome    text not null check (outcome in ('violation', 'no_violation', 'none')),
  days       int check (days between 1 and 36500),
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (area, outcome)
);

-- What the worker that erases walks, rule by rule.
create index case_file_kept on case_file (reason, closed_at) where state = 'closed' and erased_at is null;
