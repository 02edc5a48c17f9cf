-- What demo mode has filled in already, so that it does so once and goes on where it was stopped.
-- Each story is marked in the transaction that tells it.
create table demo_story (
  position    int primary key,
  case_number text
);

create table demo_filling (
  filled_at timestamptz not null
);
