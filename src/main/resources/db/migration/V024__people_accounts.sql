-- Accounts are invited, changed and removed by an administrator, or come from an OpenID provider.
alter table account
  -- None: invited and not yet come, a program's, or an OpenID provider's.
  alter column password_hash drop not null,
  -- Whose account it is at which OpenID provider; never matched by anything else.
  add column issuer text,
  add column subject text,
  add column signed_in_at timestamptz,
  -- A removed account stays: its name stands in records, and nobody else ever gets it.
  add column removed_at timestamptz,
  add check ((issuer is null) = (subject is null));
create unique index account_subject on account (issuer, subject);
create unique index account_email on account (lower(email)) where email is not null and removed_at is null;
comment on column account.password_hash is 'secret';

-- A link that lets someone set a password once: an invitation, a reset, or the first administrator's.
create table account_link (
  token_hash bytea primary key,
  purpose    text not null check (purpose in ('invitation', 'reset', 'first_admin')),
  -- None for the first administrator, who chooses a name.
  account    text references account on delete cascade,
  made_by    text,
  expires_at timestamptz not null,
  check ((account is null) = (purpose = 'first_admin'))
);
create index account_link_account on account_link (account);
comment on column account_link.token_hash is 'secret';
