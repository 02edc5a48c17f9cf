-- A clock that runs can be moved to a newer edition of its calendar, or to another target. Each that
-- was has an event that says until when it counted by what.
alter table clock_event drop constraint clock_event_kind_check;
alter table clock_event add constraint clock_event_kind_check check (kind in ('paused', 'resumed', 'warned', 'breached', 'moved'));

-- One act over all the clocks that count by something older; who left them as they are stands here too.
create table clock_move (
  id       bigint generated always as identity primary key,
  -- whose calendar it is; null for in-house governance
  vendor   text,
  calendar text not null references calendar,
  -- the one that they go on by
  edition  int  not null,
  status   text not null check (status in ('running', 'done', 'stopped', 'left')),
  total    int  not null,
  asked_by text not null,
  asked_at timestamptz not null,
  ended_at timestamptz
);
-- Two at once would each move what the other moves.
create unique index clock_move_running on clock_move (calendar) where status = 'running';
create index clock_move_of_calendar on clock_move (calendar, id);
select caseward_guard_vendor('clock_move');

create table clock_move_item (
  move       bigint not null references clock_move on delete cascade,
  position   int    not null,
  clock      bigint not null references clock on delete cascade,
  vendor     text,
  -- moved: due at another time; kept: goes on by the new edition, due as before; over: it had stopped, or moved already
  state      text   not null default 'waiting' check (state in ('waiting', 'moved', 'kept', 'over', 'refused')),
  due_before timestamptz,
  due_after  timestamptz,
  -- why it was refused
  told       jsonb,
  primary key (move, position)
);
-- What is next, and how many are in each state.
create index clock_move_item_state on clock_move_item (move, state, position);
-- A case that is erased takes its clocks, and they their items, with it.
create index clock_move_item_clock on clock_move_item (clock);
select caseward_guard_vendor('clock_move_item');
comment on table clock_move_item is 'unrecorded: what became of each clock is an entry of the clock';
