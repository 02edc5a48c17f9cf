-- How someone wants to be called when a matter waits for them; no row: by a mention, at any hour.
create table person_calls (
  person      text primary key references account on delete cascade,
  ways        text[] not null check (cardinality(ways) > 0 and ways <@ '{mention,direct,email}'),
  -- by their own clock; from the evening to the morning where it begins later than it ends
  quiet_from  time,
  quiet_until time,
  -- when what is not urgent is told, once a day
  digest_at   time,
  digest_by   text check (digest_by in ('direct', 'email')),
  -- their day on which it was told last
  digest_on   date,
  check ((quiet_from is null) = (quiet_until is null)),
  check ((digest_at is null) = (digest_by is null))
);
create index person_calls_digest on person_calls (digest_at) where digest_at is not null;
comment on column person_calls.digest_on is 'unrecorded: counts with every day; each digest is an entry of the outbox';
