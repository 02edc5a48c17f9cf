-- An outcome with everything it stood on. A case decided again after a refused penalty has two;
-- the newest counts. decided_by is null where an SOP decided without a person.
create table decision (
  id             bigint generated always as identity primary key,
  case_number    text not null,
  vendor         text,
  subject_type   text not null,
  subject_id     text not null,
  outcome        text not null check (outcome in ('violation', 'no_violation')),
  clause_area    text,
  clause_number  text,
  clause_version int,
  sop            text not null,
  sop_version    int not null,
  decided_by     text,
  decided_role   text,
  reviewers      text[] not null,
  evidence       bigint[] not null,
  notes          text,
  decided_at     timestamptz not null
);
create index decision_of_case on decision (case_number);
create index decision_of_subject on decision (subject_type, subject_id);
select caseward_guard_vendor('decision');

-- appeal_until is kept so that the diagram's timer and the call that takes appeals agree.
create table penalty (
  id           bigint generated always as identity primary key,
  decision     bigint not null references decision,
  case_number  text not null,
  vendor       text,
  subject_type text not null,
  subject_id   text not null,
  kind         text not null,
  state        text not null check (state in ('proposed', 'refused', 'applied', 'reversed')),
  proposed_at  timestamptz not null,
  approved_by  text,
  applied_at   timestamptz,
  ends_at      timestamptz,
  appeal_until timestamptz,
  reversed_at  timestamptz,
  reversed_by  text
);
create index penalty_of_case on penalty (case_number);
select caseward_guard_vendor('penalty');

create table strike (
  penalty      bigint primary key references penalty,
  case_number  text not null,
  vendor       text,
  subject_type text not null,
  subject_id   text not null,
  given_at     timestamptz not null,
  expires_at   timestamptz not null,
  reversed_at  timestamptz
);
create index strike_of_case on strike (case_number);
create index strike_of_subject on strike (subject_type, subject_id);
select caseward_guard_vendor('strike');

-- One appeal a penalty: the key says so.
create table appeal (
  penalty     bigint primary key references penalty,
  case_number text not null,
  vendor      text,
  text        text not null check (length(text) between 10 and 5000),
  lodged_by   text not null,
  lodged_at   timestamptz not null,
  outcome     text check (outcome in ('upheld', 'overturned')),
  decided_by  text,
  decided_at  timestamptz,
  notes       text
);
create index appeal_of_case on appeal (case_number);
select caseward_guard_vendor('appeal');

-- What leaves the house about a case: to the subject and to the marketplace's own systems.
create table notice (
  id          bigint generated always as identity primary key,
  case_number text not null,
  vendor      text,
  penalty     bigint references penalty,
  kind        text not null,
  due_at      timestamptz not null,
  state       text not null default 'waiting' check (state in ('waiting', 'accepted', 'failed')),
  answered_at timestamptz,
  answer      text
);
create index notice_of_case on notice (case_number);
select caseward_guard_vendor('notice');
