-- What people were shown that harms: an item counts once for a person and day, the day by their own
-- clock. Read to spare that person, and as totals of teams; nobody is shown another's rows.
create table exposure (
  person   text not null,
  day      date not null,
  evidence bigint not null,
  -- the person's team, null for in-house governance
  vendor   text,
  area     text not null,
  points   int not null check (points > 0),
  primary key (person, day, evidence)
);
create index exposure_day on exposure (day);
select caseward_guard_vendor('exposure');
