-- A case is written and read far more often than its neighbours change: reason and vendor are checked
-- by the code that sets them, because a foreign key would lock the same few parent rows in every
-- transaction that opens a case.

-- Whom or what a matter is about. A vendor sees a subject through its own cases (see the policy below).
create table subject (
  id   bigint generated always as identity primary key,
  type text not null check (type in ('creator', 'user', 'merchant', 'listing', 'content', 'live_session')),
  ref  text not null,
  name text not null,
  unique (ref, type)
);

create table case_file (
  number            bigint generated always as identity (start with 1001) primary key,
  subject           bigint not null references subject,
  reason            text not null,
  state             text not null check (state in ('open', 'waiting_information', 'in_appeal_window', 'closed')),
  severity          text check (severity in ('low', 'medium', 'high', 'critical')),
  queue             text,
  -- Working time, ISO 8601.
  target            text,
  vendor            text,
  language          text not null,
  market            text not null,
  report_count      int not null,
  reported_severity text,
  detector_score    double precision,
  policy_edition    int not null,
  sop               text not null,
  sop_version       int,
  -- Every step taken, a few characters each: see CasePath.
  path              text not null default '',
  outcome           text,
  -- The earliest report's own time: age and order. Clocks count from opened_at.
  reported_at       timestamptz not null,
  opened_at         timestamptz not null,
  opened_by         text not null,
  closed_at         timestamptz
) with (fillfactor = 80);
-- Reports join a case until it is decided; what comes in about the same later is a new matter.
create unique index case_file_taking_reports on case_file (subject, reason)
  where state in ('open', 'waiting_information');
create index case_file_of_subject on case_file (subject);
select caseward_guard_vendor('case_file');

alter table subject enable row level security;
alter table subject force row level security;
create policy seen_through_cases on subject
  using (current_setting('caseward.scope', true) in ('all', 'system')
         or exists (select from case_file c where c.subject = subject.id))
  with check (current_setting('caseward.scope', true) in ('all', 'system'));

create table report (
  case_number bigint not null references case_file,
  id          bigint generated always as identity,
  vendor      text,
  source      text not null,
  reference   text not null,
  -- Whether it opened the case or joined it.
  opened      boolean not null,
  severity    text,
  language    text not null,
  market      text not null,
  detector    jsonb,
  warnings    text[],
  reported_at timestamptz not null,
  received_at timestamptz not null,
  received_by text not null,
  primary key (case_number, id),
  unique (reference, source)
);
select caseward_guard_vendor('report');

-- What came with a report, or later as an answer to a request for information (no report then).
create table evidence (
  case_number bigint not null references case_file,
  id          bigint generated always as identity,
  vendor      text,
  report      bigint,
  type        text not null check (type in ('text', 'image', 'video', 'link', 'file')),
  text        text,
  url         text,
  note        text,
  received_at timestamptz not null,
  received_by text not null,
  primary key (case_number, id)
);
select caseward_guard_vendor('evidence');

-- One row an act, never changed but for the vendor the case goes to.
create table timeline (
  case_number bigint not null references case_file,
  id          bigint generated always as identity,
  vendor      text,
  at          timestamptz not null,
  kind        text not null,
  actor       text not null,
  data        jsonb not null,
  primary key (case_number, id)
);
select caseward_guard_vendor('timeline');

-- Imports are in-house matter: no vendor sees them.
create table import_run (
  id          bigint generated always as identity primary key,
  file_name   text not null,
  -- Where the upload lies until the run is over, on the node that took it.
  upload      text not null,
  format      text not null check (format in ('csv', 'jsonl')),
  mapping     text not null,
  -- The mapping as it was when the run began: it goes on as it began, whatever becomes of the file.
  rules       text not null,
  status      text not null check (status in ('running', 'done', 'stopped', 'failed')),
  total       bigint not null,
  -- How many rows are behind it, written in the transaction that takes them in.
  rows        bigint not null default 0,
  opened      bigint not null default 0,
  joined      bigint not null default 0,
  repeated    bigint not null default 0,
  refused     bigint not null default 0,
  problem     text,
  started_by  text not null,
  started_at  timestamptz not null,
  ended_at    timestamptz
);
create index import_run_going on import_run (id) where status = 'running';

create table import_refusal (
  run    bigint not null references import_run,
  line   bigint not null,
  reason text not null,
  primary key (run, line)
);

alter table import_run enable row level security;
alter table import_run force row level security;
create policy in_house on import_run using (current_setting('caseward.scope', true) in ('all', 'system'));
alter table import_refusal enable row level security;
alter table import_refusal force row level security;
create policy in_house on import_refusal using (current_setting('caseward.scope', true) in ('all', 'system'));
