-- A task leaves every list while its case is being closed as a duplicate, which can be undone for a
-- while; the engine's task is still there.
alter table task drop constraint task_state_check;
alter table task add constraint task_state_check check (state in ('open', 'closing', 'finished', 'cancelled'));

-- One act on many tasks, and each of them. Seen by the team of whoever asked for it, and in-house.
create table bulk_act (
  id          bigint generated always as identity primary key,
  -- the team of whoever asked, null for in-house governance
  vendor      text,
  kind        text not null check (kind in ('reassign', 'reroute', 'severity', 'duplicate')),
  target      jsonb not null,
  note        text not null,
  -- the list's address, null where the tasks were named one by one
  filter      text,
  status      text not null check (status in ('running', 'done', 'stopped', 'undoing', 'undone')),
  total       int not null,
  asked_by    text not null,
  asked_at    timestamptz not null,
  ended_at    timestamptz,
  -- from then on it stays, and what could not be undone later is carried out
  undo_until  timestamptz,
  undone_by   text,
  undone_at   timestamptz
);
create index bulk_act_going on bulk_act (id) where status in ('running', 'undoing');
select caseward_guard_vendor('bulk_act');

create table bulk_item (
  act          bigint not null references bulk_act,
  position     int not null,
  vendor       text,
  task_id      text not null,
  case_number  text not null,
  -- kept: it was done, and could not be undone; final: done, and not to be undone any more
  state        text not null check (state in ('waiting', 'done', 'refused', 'undone', 'kept', 'final')),
  -- what it was, and what the act made of it
  before       jsonb,
  after        jsonb,
  -- why it was refused, or could not be undone
  refusal      text,
  sentence     text,
  primary key (act, position)
);
create index bulk_item_waiting on bulk_item (case_number) where state = 'waiting';
select caseward_guard_vendor('bulk_item');
create index bulk_act_by on bulk_act (asked_by, id);
