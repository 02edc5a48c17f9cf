-- One value that everybody knows, sealed with the secret that sealed everything else: a node that
-- cannot open it has another secret than the others, and is told so when it starts.
create table sealing_check (
  one     boolean primary key default true check (one),
  sealed  text        not null,
  made_at timestamptz not null default clock_timestamp()
);
comment on column sealing_check.sealed is 'secret: changes when the secret does';
