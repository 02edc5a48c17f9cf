-- How someone wants to be shown what may harm; no row: with all the care there is.
create table person_preference (
  person text primary key references account on delete cascade,
  blur   boolean not null,
  grey   boolean not null,
  mute   boolean not null
);
