-- What Caseward says to the outside. A row is written in the transaction of the act it tells of, so
-- that an act which is rolled back says nothing and one that is committed is told, however often the
-- process dies in between.
create table outbox (
  id bigint generated always as identity primary key,
  -- Names the message to the outside for ever: the webhook's idempotency key, and in Slack the
  -- metadata by which a message is found again after an answer that never came.
  key uuid not null default gen_random_uuid(),
  kind text not null check (kind in ('slack', 'webhook')),
  act text not null check (act in ('post', 'edit', 'call', 'reply', 'whisper')),
  -- What must stay in order: a later message waits for the earlier ones of its conversation.
  conversation text not null,
  channel text not null,
  payload jsonb not null,
  metadata jsonb not null,
  case_number text,
  vendor text,
  state text not null check (state in ('pending', 'shown', 'sent', 'withdrawn', 'dead')),
  created_at timestamptz not null,
  due_at timestamptz not null,
  give_up_at timestamptz not null,
  attempts integer not null default 0,
  -- A sender holds a row for as long as a request may take; a sender that died gives it up so.
  leased_until timestamptz,
  -- When a request first left whose answer is not known: the message may stand there already.
  asked_at timestamptz,
  sent_at timestamptz,
  external_channel text,
  external_id text,
  last_error text
);

create index outbox_pending on outbox (due_at, id) where state = 'pending';
create index outbox_conversation on outbox (conversation, id);
create index outbox_case on outbox (case_number, id);
create index outbox_channel on outbox (kind, channel, id);
create index outbox_dead on outbox (id) where state = 'dead';

select caseward_guard_vendor('outbox');

-- What Slack has told us already: it repeats what it thinks was not heard.
create table slack_heard (
  key text primary key,
  heard_at timestamptz not null
);
