-- What programs sign in by: named, for one account, for part of what it may do, and for a while.
create table api_token (
  id           bigint generated always as identity primary key,
  name         text not null,
  account      text not null references account,
  permissions  text[] not null,
  token_hash   bytea not null unique,
  made_by      text not null,
  made_at      timestamptz not null,
  expires_at   timestamptz not null,
  -- To the minute: a write with every call would cost more than the call.
  last_used_at timestamptz,
  revoked_at   timestamptz,
  revoked_by   text
);
create index api_token_account on api_token (account);
comment on column api_token.token_hash is 'secret';
