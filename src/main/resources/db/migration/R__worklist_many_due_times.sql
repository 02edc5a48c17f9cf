-- Open lists hear of each change of a task (V072). Where many due times move at once they are told once
-- a team: they are asked for anew all the same, and a hundred thousand words of it would be heard late.
create or replace trigger task_changed after update on task for each row
  when (old.state is distinct from new.state or old.assignee is distinct from new.assignee
        or old.queue is distinct from new.queue or old.vendor is distinct from new.vendor
        or old.severity is distinct from new.severity
        or old.due_at is distinct from new.due_at and coalesce(current_setting('caseward.told_once', true), '') <> 'on'
        or old.hold_reason is distinct from new.hold_reason or old.help_wanted is distinct from new.help_wanted)
  execute function task_changed();

-- Tasks that are due as said are due at another time.
create or replace function task_due_many(ids text[], before timestamptz[], after timestamptz[]) returns void language plpgsql as
$$
begin
  perform set_config('caseward.told_once', 'on', true);
  update task t set due_at = m.after from unnest($1, $2, $3) as m (task, before, after) where t.id = any ($1) and t.id = m.task and t.due_at = m.before;
  perform set_config('caseward.told_once', '', true);
  insert into task_change (task_id, vendor, assignee, state, queue)
    select distinct on (t.vendor) t.id, t.vendor, t.assignee, t.state, t.queue from task t where t.id = any ($1) order by t.vendor, t.id;
end
$$;

-- It is written only with its clock, whose entry says it: a second one of the same would be half of what
-- moving many costs the record.
comment on column task.due_at is 'unrecorded: as its clock is due';
