-- E-mail leaves through the outbox as well.
alter table outbox drop constraint outbox_kind_check, add check (kind in ('slack', 'webhook', 'email'));

-- A call that was on its way when somebody had the matter: it is not tried again.
alter table outbox add taken_back boolean not null default false;

-- When the next message may go to a channel: Slack takes one a second. A row for each channel that
-- was ever spoken in.
create table outbox_pace (
  channel text primary key,
  free_at timestamptz not null
);
comment on table outbox_pace is 'unrecorded: each message is an entry of the outbox';
