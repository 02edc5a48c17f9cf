-- By what everyone on a rung was called, and when something outside took it: a rung counts as reached
-- only then. One more telling of the same rung begins anew.
create table escalation_call (
  escalation  bigint      not null references escalation,
  round       int         not null,
  rung        int         not null,
  -- an account, or the channel that the rung names
  who         text        not null,
  way         text        not null check (way in ('mention', 'direct', 'email', 'channel')),
  vendor      text,
  asked_at    timestamptz not null,
  accepted_at timestamptz,
  -- nothing is connected: it is read on the preview's page
  shown       boolean     not null default false,
  -- why it was not taken, where only people can mend that
  refused     text,
  primary key (escalation, round, rung, who, way)
);
create index escalation_call_waiting on escalation_call (escalation) where accepted_at is null;
select caseward_guard_vendor('escalation_call');
comment on table escalation_call is 'unrecorded: each call is an entry of the outbox, and what a rung came to an entry of its escalation';
