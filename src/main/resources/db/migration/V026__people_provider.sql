-- Which session came of which sign-in at an OpenID provider, so that any node ends it when the provider says so.
create table person_provider_session (
  session_id text primary key,
  issuer     text not null,
  subject    text not null,
  -- The provider's own name of its session, where it has one.
  sid        text,
  made_at    timestamptz not null
);
create index person_provider_session_sid on person_provider_session (issuer, sid);
create index person_provider_session_subject on person_provider_session (issuer, subject);
comment on column person_provider_session.session_id is 'secret';
