-- Every change of a task that a list could show, for a minute: open lists hear of it, and the
-- queues' counts are kept by it. Not logged: after a crash lists are asked for anew and the counts
-- are made anew.
create unlogged table task_change (
  id            bigint generated always as identity primary key,
  at            timestamptz not null default clock_timestamp(),
  task_id       text not null,
  vendor        text,
  assignee      text,
  state         text not null,
  queue         text not null,
  -- where it waited before and where it waits now; null: it was, or is, in someone's hands or over
  vendor_before text,
  waited_in     text,
  waits_in      text,
  counted       boolean not null default false
);
create index task_change_at on task_change (at);
create index task_change_uncounted on task_change (id) where not counted;
select caseward_guard_vendor('task_change');

create function task_changed() returns trigger language plpgsql as
$$
declare
  before text;
  after text := case when new.state = 'open' and new.assignee is null then new.queue end;
begin
  if tg_op = 'UPDATE' then
    before := case when old.state = 'open' and old.assignee is null then old.queue end;
  end if;
  insert into task_change (task_id, vendor, assignee, state, queue, vendor_before, waited_in, waits_in)
  values (new.id, new.vendor, new.assignee, new.state, new.queue,
          case when tg_op = 'UPDATE' then old.vendor end, before, after);
  return null;
end
$$;
create trigger task_opened after insert on task for each row execute function task_changed();
create trigger task_changed after update on task for each row
  when (old.state is distinct from new.state or old.assignee is distinct from new.assignee
        or old.queue is distinct from new.queue or old.vendor is distinct from new.vendor
        or old.severity is distinct from new.severity or old.due_at is distinct from new.due_at
        or old.hold_reason is distinct from new.hold_reason or old.help_wanted is distinct from new.help_wanted)
  execute function task_changed();

-- How many tasks wait in each queue for each vendor, kept by the changes above: counting a million
-- rows for every look at a list would cost more than the list.
create table queue_count (
  queue   text   not null,
  vendor  text,
  waiting bigint not null,
  unique nulls not distinct (queue, vendor)
);
select caseward_guard_vendor('queue_count');

-- what "take next" and a list of one queue walk by time to breach
create index task_due on task (queue, due_at, id) where state = 'open' and assignee is null;
create index task_age on task (queue, opened_at, id) where state = 'open' and assignee is null;
create index task_finished on task (finished_by, ended_at) where state = 'finished';

-- what lists are searched by: the subject, and the notes of the case's earlier steps
create index task_subject on task using gin (to_tsvector('simple', subject)) where state = 'open';
create index task_notes on task using gin (to_tsvector('simple', coalesce(answers ->> 'notes', ''))) where state = 'finished';
