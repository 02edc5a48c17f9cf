-- What was published when, by whom and from where. A shipped SOP is published only where its key is
-- absent; a newer shipped one arrives as a draft, so that an upgrade never overwrites what a lead published.
create table sop_version (
  sop           text not null,
  version       int  not null,
  origin        text not null check (origin in ('shipped', 'lead')),
  digest        text not null,
  published_at  timestamptz not null,
  published_by  text not null,
  primary key (sop, version)
);

create table sop_draft (
  id          bigint generated always as identity primary key,
  sop         text not null,
  origin      text not null check (origin in ('shipped', 'lead')),
  digest      text not null,
  -- each file's name and text
  files       jsonb not null,
  created_at  timestamptz not null,
  created_by  text not null,
  unique (sop, digest)
);
