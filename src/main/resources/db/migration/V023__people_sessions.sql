-- Sessions stand in the database, so that any node serves any person and ends any person's session.
-- The columns are spring-session's own; its identifiers have a fixed length, and text compares alike.
create table person_session (
  primary_id            text primary key,
  session_id            text not null unique,
  creation_time         bigint not null,
  last_access_time      bigint not null,
  max_inactive_interval int not null,
  expiry_time           bigint not null,
  principal_name        text
);
create index person_session_expiry on person_session (expiry_time);
create index person_session_person on person_session (principal_name);
comment on column person_session.session_id is 'secret';

create table person_session_attributes (
  session_primary_id text not null references person_session on delete cascade,
  attribute_name     text not null,
  attribute_bytes    bytea not null,
  primary key (session_primary_id, attribute_name)
);
comment on column person_session_attributes.attribute_bytes is 'secret';

-- Failed tries to sign in, by account and address: nobody guesses at leisure on one node after the
-- other, and nobody locks another person out from elsewhere.
create table sign_in_try (
  account  text not null,
  address  text not null,
  failures int not null,
  last_at  timestamptz not null,
  primary key (account, address)
);
create index sign_in_try_last on sign_in_try (last_at);
