-- Lists that someone goes back to: a name for an address, read by that person alone.
create table saved_filter (
  person   text not null,
  name     text not null,
  address  text not null,
  saved_at timestamptz not null,
  primary key (person, name)
);
