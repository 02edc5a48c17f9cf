-- What clocks have warned of and Slack has not been told yet. A milestone writes its row here and does
-- nothing more: many that come at once are one message, made afterwards.
create table slack_warning (
  id     bigint generated always as identity primary key,
  clock  bigint      not null,
  queue  text,
  vendor text,
  at     timestamptz not null
);
select caseward_guard_vendor('slack_warning');
comment on table slack_warning is 'unrecorded: the warning is an event of its clock, the message an entry of the outbox';

-- When the people of a queue were last told, so that they are not told again at once.
create table slack_warned (
  queue  text,
  vendor text,
  at     timestamptz not null,
  unique nulls not distinct (queue, vendor)
);
select caseward_guard_vendor('slack_warned');
comment on table slack_warned is 'unrecorded: each message is an entry of the outbox';
