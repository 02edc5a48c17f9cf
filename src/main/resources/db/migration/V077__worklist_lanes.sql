-- Who may take a task is said by its queue, vendor, language, skill and reason. Tasks alike in these
-- stand in one lane, best first. "Take next" looks at the heads of the lanes that a person is fit
-- for: it costs the same however many tasks wait, also where the nearest ones are for others.
create table task_lane (
  id       int generated always as identity primary key,
  queue    text not null,
  vendor   text,
  language text not null,
  skill    text not null,
  reason   text not null,
  unique nulls not distinct (queue, reason, language, skill, vendor)
);
select caseward_guard_vendor('task_lane');

create function task_lane_of(task) returns int language plpgsql as
$$
declare
  lane int;
begin
  for attempt in 1 .. 2 loop
    select id into lane from task_lane l
    where l.queue = $1.queue and l.reason = $1.reason and l.language = $1.language and l.skill = $1.skill
      and (l.vendor = $1.vendor or l.vendor is null and $1.vendor is null);
    exit when found;
    -- Made by someone else meanwhile it is there at the second look.
    insert into task_lane (queue, vendor, language, skill, reason)
    values ($1.queue, $1.vendor, $1.language, $1.skill, $1.reason)
    on conflict do nothing returning id into lane;
    exit when lane is not null;
  end loop;
  return lane;
end
$$;

create function task_finds_its_lane() returns trigger language plpgsql as
$$
begin
  new.lane := task_lane_of(new);
  return new;
end
$$;

-- null only where a task was over before there were lanes
alter table task add lane int;

select set_config('caseward.scope', 'system', true);
update task set lane = task_lane_of(task) where state = 'open';

create trigger task_opens_in_a_lane before insert on task for each row execute function task_finds_its_lane();
create trigger task_changes_lanes before update on task for each row
  when (old.queue is distinct from new.queue or old.vendor is distinct from new.vendor or old.language is distinct from new.language
        or old.skill is distinct from new.skill or old.reason is distinct from new.reason)
  execute function task_finds_its_lane();

create index task_next on task (lane, severity_rank desc, due_at, opened_at, id) where state = 'open' and assignee is null;

-- A vendor's people walk their own rows of a queue, not past everyone else's. "include (vendor)" lets
-- what is late be counted in the index: the policy on rows asks for the vendor of each.
drop index task_due;
create index task_due on task (queue, due_at, id) include (vendor) where state = 'open' and assignee is null;
create index task_due_of_vendor on task (queue, vendor, due_at, id) where state = 'open' and assignee is null;
create index task_waiting_of_vendor on task (queue, vendor, severity_rank desc, due_at, id) where state = 'open' and assignee is null;
create index task_age_of_vendor on task (queue, vendor, opened_at, id) where state = 'open' and assignee is null;

-- Lists of everybody's open tasks are merged of what waits and what is in someone's hands.
create index task_due_in_hand on task (queue, due_at, id) include (vendor) where state = 'open' and assignee is not null;

-- The same policy as before, so said that the planner does not take it for one that hardly a row
-- passes: it would sort whole queues rather than walk an index to the first few.
alter policy vendor_scope on task
  using (case when (select current_setting('caseward.scope', true)) in ('all', 'system') then true
              else (select current_setting('caseward.scope', true)) = 'vendor:' || vendor end);
