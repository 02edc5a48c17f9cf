-- Cases that were, or are about to be, closed as the duplicate of another: the other goes on for both.
create table case_duplicate (
  case_number bigint primary key references case_file,
  vendor      text,
  onto        bigint not null references case_file,
  closed_by   text not null,
  asked_at    timestamptz not null,
  -- null as long as it can be undone
  closed_at   timestamptz
);
create index case_duplicate_onto on case_duplicate (onto);
select caseward_guard_vendor('case_duplicate');
