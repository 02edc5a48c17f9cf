-- What share of finished first reviews a second person sees. '*' stands for any; the narrowest row
-- wins, a queue's before a vendor's.
create table sample_share (
  of_queue  text not null default '*',
  of_vendor text not null default '*',
  share     numeric(5, 4) not null check (share between 0 and 1),
  primary key (of_queue, of_vendor)
);
insert into sample_share (share) values (0.10);

-- Who knew the salt could tell which cases are looked at twice: so each installation makes its own.
create table sample_salt (
  salt text not null default gen_random_uuid()::text
);
insert into sample_salt default values;

-- The cases that were drawn; those that were not leave no row.
create table sample (
  case_number text primary key,
  vendor      text,
  verdict     text not null,
  share       numeric(5, 4) not null,
  drawn_at    timestamptz not null
);
select caseward_guard_vendor('sample');
