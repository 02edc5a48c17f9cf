-- Whose turn it is to be told. Turns are worked out from these few facts, so that a change of the
-- order or a hand-over shows at once in the weeks to come; the record keeps what was before.
create table rotation (
  key        text primary key check (key ~ '^[a-z][a-z0-9-]{0,39}$'),
  name       text not null,
  zone       text not null,
  hand_over  time not null,
  -- the day on which turns change, null where they change every day
  weekday    text check (weekday in ('MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY')),
  -- when the first of them begins
  since      date not null,
  -- accounts, in their order
  people     text[] not null
);

-- Instead of whoever's turn it is; nobody where person is null. The one made last counts.
create table rotation_override (
  id       bigint generated always as identity primary key,
  rotation text        not null references rotation,
  starts_at timestamptz not null,
  ends_at   timestamptz not null check (ends_at > starts_at),
  person   text,
  made_by  text        not null
);
create index rotation_override_of on rotation_override (rotation, ends_at);
