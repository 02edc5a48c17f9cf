-- What stopped was told to the sums row by row; many clocks stop in one statement now, and are told of
-- in one as well. What a change leaves as it was takes itself away again.
drop trigger clock_stopped on clock;

create function clocks_stopped() returns trigger language plpgsql as
$$
begin
  insert into clock_tally_change (begins, kind, queue, vendor, severity, met, missed, used_seconds, target_seconds)
  select clock_tally_begins(stopped_at), case when task_id is null then 'case' else kind end, queue, vendor, severity,
    sum(sign * (stopped_at <= due_at)::int), sum(sign * (stopped_at > due_at)::int), sum(sign * round(used_seconds)::bigint), sum(sign * target_seconds)
  from (
    select -1 as sign, stopped_at, due_at, task_id, kind, queue, vendor, severity, used_seconds, target_seconds, state from was
    union all select 1, stopped_at, due_at, task_id, kind, queue, vendor, severity, used_seconds, target_seconds, state from became
  ) each
  where state = 'stopped' and due_at is not null
  group by 1, 2, 3, 4, 5
  having sum(sign * (stopped_at <= due_at)::int) <> 0 or sum(sign * (stopped_at > due_at)::int) <> 0
    or sum(sign * round(used_seconds)::bigint) <> 0 or sum(sign * target_seconds) <> 0;
  return null;
end
$$;
create trigger clocks_stopped after update on clock referencing old table as was new table as became for each statement execute function clocks_stopped();
