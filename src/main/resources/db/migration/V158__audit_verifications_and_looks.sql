-- Verifications of the record, so that every node shows the one that goes and any of them can stop it.
create table record_verification (
  id         bigint generated always as identity primary key,
  started_by text        not null,
  started_at timestamptz not null,
  -- where it is: null before the first month and after the last
  month      date,
  verified   bigint      not null default 0,
  -- what became of each month that is done
  months     jsonb       not null default '[]',
  stop_asked boolean     not null default false,
  -- the database's own time: a run whose node has gone gives no sign any more
  sign_of_life timestamptz not null default clock_timestamp(),
  ended_at   timestamptz,
  stopped    boolean     not null default false,
  fault      text
);
create unique index record_verification_goes on record_verification ((true)) where ended_at is null;
select audit_guard_in_house('record_verification');
comment on table record_verification is 'unrecorded: its end is an entry of its own';

-- When someone's look at a piece of sensitive evidence was last put on record: a film is fetched in
-- many requests, and a page that is opened again shows what was seen a moment ago.
create table evidence_look (
  person   text        not null,
  evidence bigint      not null,
  at       timestamptz not null,
  primary key (person, evidence)
);
select audit_guard_in_house('evidence_look');
comment on table evidence_look is 'unrecorded: against putting one look on record again and again';
