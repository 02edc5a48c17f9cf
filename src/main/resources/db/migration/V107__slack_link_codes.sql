-- Someone in Slack asked which account is theirs; whoever opens the link signed in says that it is
-- this one. What is kept of the link opens nothing.
create table slack_link_code (
  code_hash  bytea primary key,
  -- One link a Slack user: another takes the place of the one before.
  slack_user text not null unique,
  slack_name text not null,
  expires_at timestamptz not null
);
comment on column slack_link_code.code_hash is 'secret';
