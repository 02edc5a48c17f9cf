-- What joins an escalation that is open already: the same matter once more, or one of a storm. Its
-- call waits, and ends with the resolution that all share. The escalation's own matter stands in
-- its row; when that is over, the next of these takes its place.
create table escalation_matter (
  id               bigint generated always as identity primary key,
  escalation       bigint      not null references escalation,
  vendor           text,
  case_number      text        not null,
  cause_task       text        not null,
  step             text        not null,
  severity         text        not null,
  due_at           timestamptz,
  process_instance text        not null unique,
  -- the instance that waits for what becomes of the escalation
  follower         text        unique,
  joined_at        timestamptz not null,
  gone_at          timestamptz
);
create index escalation_matter_of on escalation_matter (escalation, id);
create index escalation_matter_cause on escalation_matter (cause_task) where gone_at is null;
create index escalation_matter_case on escalation_matter (case_number);
select caseward_guard_vendor('escalation_matter');

-- How many matters it has been about, its own among them.
alter table escalation add matters int not null default 1;
create index escalation_storm on escalation (ladder, queue, opened_at) where state in ('telling', 'acknowledged');

update ladder_edition set rules = rules || '{"storm": 10}' where not rules ? 'storm';
