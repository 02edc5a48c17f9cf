-- How many clocks were met and missed, week by week: adding up a million of them for every look at a
-- page would cost more than the page. A week begins at midnight of a Monday where its reader is, which
-- is between Sunday 10:00 and Monday 12:00 UTC at a whole quarter of an hour: what stopped then is kept
-- by quarters, what stopped in the rest of the week in one.
create function clock_tally_begins(at timestamptz) returns timestamptz language sql stable as
$$
  select case when at >= monday + interval '12 hours' and at < monday + interval '154 hours' then monday + interval '12 hours'
    else date_bin('15 minutes', at, timestamptz '2000-01-01T00:00Z') end
  from (select date_trunc('week', at, 'UTC') as monday) week
$$;

create table clock_tally (
  -- of the quarter of an hour, or of the rest of the week
  begins         timestamptz   not null,
  -- as the clock has it, and "case" for a case's own
  kind           text          not null,
  queue          text,
  vendor         text,
  severity       text,
  met            bigint        not null,
  missed         bigint        not null,
  used_seconds   bigint        not null,
  target_seconds bigint        not null,
  unique nulls not distinct (begins, kind, queue, vendor, severity)
);
select caseward_guard_vendor('clock_tally');
comment on table clock_tally is 'unrecorded: follows from the clocks';

-- What has changed since the sums were made: a row is added in the transaction that stops a clock and
-- waits for nobody, where everybody who stops one in the same week would wait for the same sum.
create table clock_tally_change (
  id             bigint generated always as identity primary key,
  begins         timestamptz   not null,
  kind           text          not null,
  queue          text,
  vendor         text,
  severity       text,
  met            bigint        not null,
  missed         bigint        not null,
  used_seconds   bigint        not null,
  target_seconds bigint        not null
);
select caseward_guard_vendor('clock_tally_change');
comment on table clock_tally_change is 'unrecorded: follows from the clocks';

create function clock_tallied(stopped clock, sign int) returns void language sql as
$$
  insert into clock_tally_change (begins, kind, queue, vendor, severity, met, missed, used_seconds, target_seconds)
  select clock_tally_begins(stopped.stopped_at), case when stopped.task_id is null then 'case' else stopped.kind end,
    stopped.queue, stopped.vendor, stopped.severity,
    sign * (stopped.stopped_at <= stopped.due_at)::int, sign * (stopped.stopped_at > stopped.due_at)::int,
    sign * round(stopped.used_seconds)::bigint, sign * stopped.target_seconds
  where stopped.state = 'stopped' and stopped.due_at is not null
$$;

-- One that stopped may go on after all, and goes with its case to another vendor.
create function clock_stopped() returns trigger language plpgsql as
$$
begin
  if tg_op <> 'INSERT' then
    perform clock_tallied(old, -1);
  end if;
  if tg_op <> 'DELETE' then
    perform clock_tallied(new, 1);
  end if;
  return null;
end
$$;
create trigger clock_stopped after update on clock for each row
  when ((old.state = 'stopped' or new.state = 'stopped')
    and (old.state, old.stopped_at, old.due_at, old.kind, old.task_id, old.queue, old.vendor, old.severity, old.used_seconds, old.target_seconds)
      is distinct from (new.state, new.stopped_at, new.due_at, new.kind, new.task_id, new.queue, new.vendor, new.severity, new.used_seconds, new.target_seconds))
  execute function clock_stopped();
create trigger clock_began_stopped after insert on clock for each row when (new.state = 'stopped') execute function clock_stopped();
create trigger clock_removed after delete on clock for each row when (old.state = 'stopped') execute function clock_stopped();

select set_config('caseward.scope', 'system', true);
insert into clock_tally
  select clock_tally_begins(stopped_at), case when task_id is null then 'case' else kind end, queue, vendor, severity,
    count(*) filter (where stopped_at <= due_at), count(*) filter (where stopped_at > due_at), sum(round(used_seconds)), sum(target_seconds)
  from clock where state = 'stopped' and due_at is not null
  group by 1, 2, 3, 4, 5;

-- What runs, by when it is due, counted without a look at the rows; what is paused; and what was
-- missed, the latest first.
create index clock_running on clock (due_at, id) include (kind, queue, vendor, severity, task_id) where state = 'running';
create index clock_paused on clock (paused_at, id) include (kind, queue, vendor, severity, task_id) where state = 'paused';
create index clock_missed on clock (due_at desc, id desc) where state = 'stopped' and stopped_at > due_at;
