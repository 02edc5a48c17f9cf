-- What a clock counts to. A task has three: acknowledge until someone has it, first_touch until they
-- act on it, resolve until it is finished; a case has its own, without a task or an element, that
-- goes on over its tasks. And of which matter each is, so that what became of clocks is counted and
-- compared without their tasks and cases: an open clock goes with these, a stopped one keeps what it
-- stopped with.
alter table clock
  add kind         text not null default 'resolve' check (kind in ('acknowledge', 'first_touch', 'resolve')),
  add queue        text,
  add severity     text,
  add subject_type text,
  alter task_id drop not null,
  alter element drop not null,
  add constraint clock_of_case check (task_id is not null or (kind = 'resolve' and element is null));
comment on column clock.queue is 'unrecorded: goes with the task or case';
comment on column clock.severity is 'unrecorded: goes with the task or case';

-- A case has one clock of its own.
create unique index clock_of_case on clock (case_number) where task_id is null;

-- Before, every clock was a task's.
select set_config('caseward.scope', 'system', true);
do $$
begin
  if to_regclass('task') is not null then
    update clock k set queue = t.queue, severity = t.severity, subject_type = s.type
      from task t, case_file c, subject s
      where t.id = k.task_id and c.number = substring(t.case_number from 3)::bigint and s.id = c.subject;
  end if;
end $$;
