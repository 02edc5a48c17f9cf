-- Files that speak for or against, as they were brought. One waits for the report that names it, seen
-- in-house alone; then it goes where the case goes.
create table evidence_file (
  id          uuid primary key default gen_random_uuid(),
  vendor      text,
  -- null until a report names it, and so is the piece of evidence
  case_number bigint references case_file,
  evidence    bigint,
  -- found in the content, whatever the sender says
  type        text not null,
  bytes       bytea not null,
  sha256      bytea not null,
  taken_at    timestamptz not null,
  taken_by    text not null
);
-- Pictures and films are compressed already.
alter table evidence_file alter column bytes set storage external;
create index evidence_file_of_case on evidence_file (case_number) where case_number is not null;
create unique index evidence_file_of_evidence on evidence_file (evidence) where evidence is not null;
create index evidence_file_waiting on evidence_file (taken_at) where case_number is null;
select caseward_guard_vendor('evidence_file');
comment on column evidence_file.bytes is 'unrecorded: personal: a picture, a film or a paper; its sha256 is recorded';

alter table evidence add file uuid;
