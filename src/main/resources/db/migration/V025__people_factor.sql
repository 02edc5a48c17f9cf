-- The second factor of a local account: the secret an authenticator makes its codes of, sealed.
create table account_factor (
  account      text primary key references account on delete cascade,
  sealed       text not null,
  -- Counts from the first code on that was right.
  confirmed_at timestamptz,
  -- The last half minute whose code was used: none is taken twice.
  last_step    bigint not null default 0
);
comment on column account_factor.sealed is 'secret';

-- Ten words for the day the authenticator is lost; each is taken once.
create table account_recovery_code (
  account   text not null references account_factor on delete cascade,
  code_hash bytea not null,
  primary key (account, code_hash)
);
comment on column account_recovery_code.code_hash is 'secret';
