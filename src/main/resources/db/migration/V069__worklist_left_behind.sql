-- The last tasks that went back to their queues because of who holds them now stands elsewhere: told
-- to that person, who may not even see the cases any more.
create table left_behind (
  person text        primary key,
  at     timestamptz not null,
  tasks  int         not null,
  why    text        not null check (why in ('removed', 'role', 'vendor', 'skills', 'languages'))
);
comment on table left_behind is 'unrecorded: what became of each task is an entry of the task';
