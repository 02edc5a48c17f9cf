-- Everyone who may sign in. Read before anybody's scope is known, so no policy guards it.
create table account (
  name text primary key check (name ~ '^[a-z0-9][a-z0-9._-]{1,62}$'),
  display_name text not null,
  role text not null,
  -- Whose work the person sees; null for in-house governance, who see everyone's.
  vendor text,
  -- Policy areas the person is trained in; empty for every one.
  skills text[] not null default '{}',
  languages text[] not null default '{en}',
  zone text not null default 'UTC',
  email text,
  slack_id text,
  password_hash text not null,
  -- Made by demo mode with a password that everyone knows: no one signs in to it elsewhere.
  demo boolean not null default false
);
create index account_role on account (role);
create index account_vendor on account (vendor);
