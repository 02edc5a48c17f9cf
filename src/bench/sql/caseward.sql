-- ${open} open cases, each with one task waiting for review or in somebody's hands, as
-- Caseward and its engine would have written them: the case with its subject, report, evidence
-- and timeline, the task and its clocks, and in the engine the instance, the step, its task and its
-- timer. Every tenth task is assigned. Every due time is ahead, so that no timer fires meanwhile.
select set_config('caseward.scope', 'system', false);
set synchronous_commit = off;
set maintenance_work_mem = '512MB';

insert into queue (key, name, role, position)
select 'bench-' || lpad(n::text, 2, '0'), 'Bench ' || n, 'reviewer', 100 + n from generate_series(1, 20) n;
insert into queue_vendor (queue, vendor, share, position)
select key, vendor, share, position from (select key from queue where key like 'bench-%') q,
  (values ('harbor', 50, 1), ('kestrel', 30, 2), ('inhouse', 20, 3)) v (vendor, share, position);

-- Those who take, and those in whose hands every tenth task is.
insert into account (name, display_name, role, vendor, languages, zone, password_hash, demo)
select w.name, w.name, 'reviewer', w.vendor, v.languages, v.zone, a.password_hash, true
from (select 'worker-' || n as name, (array['harbor', 'kestrel', 'harbor', 'inhouse'])[n % 4 + 1] as vendor from generate_series(1, 8) n
      union all select 'holder-' || n, (array['harbor', 'kestrel', 'inhouse'])[n % 3 + 1] from generate_series(1, 600) n) w
join vendor v on v.key = w.vendor
cross join (select password_hash from account where name = 'lead') a;

-- Indexes are made once, at the end; what keys and references say is checked row by row.
create temporary table made_again as
select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
from pg_index i
where i.indrelid in ('task'::regclass, 'clock'::regclass, 'clock_deadline'::regclass, 'case_file'::regclass, 'act_ru_execution'::regclass, 'act_ru_task'::regclass, 'act_ru_job'::regclass)
  and not i.indisprimary and not exists (select from pg_constraint c where c.conindid = i.indexrelid);
do $$
declare made record;
begin
  for made in select * from made_again loop
    execute 'drop index ' || made.name;
  end loop;
end
$$;

-- The record of a seed would be the seed's own: what it costs is measured elsewhere.
do $$
declare watched record;
begin
  for watched in select tgrelid::regclass as name, tgname from pg_trigger where tgname like 'audit\_%' and not tgisinternal loop
    execute format('alter table %s disable trigger %I', watched.name, watched.tgname);
  end loop;
end
$$;

create temporary table seeded as
select n, 10000000 + n as number, 'C-' || 10000000 + n as case_number, 'bench-' || lpad((n % 20 + 1)::text, 2, '0') as queue,
  (array['fake_reviews', 'misleading_listing', 'counterfeit_vouchers', 'price_gouging', 'off_platform_payment'])[(n % 20 + n / 20 % 2) % 5 + 1] as reason,
  vendor, case when random() < 0.75 then 'en' else other end as language,
  case when s < 0.4 then 'low' when s < 0.8 then 'medium' when s < 0.97 then 'high' else 'critical' end as severity,
  case when s < 0.4 then 0 when s < 0.8 then 1 when s < 0.97 then 2 else 3 end as rank,
  opened_at, now() + interval '1 day' + random() * interval '30 days' as due_at,
  case when n / 20 % 10 = 0 then 'holder-' || ((n / 200 + n) % 200 * 3 + holder) end as assignee,
  lpad(to_hex(n), 8, '0') as hex
from (
  select n, random() as s, now() - random() * interval '3 days' as opened_at, case when v < 0.5 then 'harbor' when v < 0.8 then 'kestrel' else 'inhouse' end as vendor,
    case when v < 0.5 then 'tl' when v < 0.65 then 'ms' when v < 0.8 then 'zh' else 'es' end as other,
    case when v < 0.5 then 3 when v < 0.8 then 1 else 2 end as holder
  from (select n, random() as v from generate_series(1, ${open}) n) drawn) spread;

insert into subject (id, type, ref, name) overriding system value
select number, 'merchant', 'seeded-' || n, 'Merchant ' || n from seeded;
insert into case_file (number, subject, reason, state, severity, queue, target, vendor, language, market, report_count, reported_severity, policy_edition, sop, sop_version, path, reported_at, opened_at, opened_by)
overriding system value
select number, number, reason, 'open', severity, queue, 'P10D', vendor, language, 'US', 1, severity, 1, 'case-check', 1,
  ';mwruzbx1 case-check@1 startEvent_CaseOpened businessRuleTask_TriageCase serviceTask_RouteCase userTask_ReviewCase>', opened_at, opened_at, 'lead' from seeded;
insert into report (case_number, vendor, source, reference, opened, severity, language, market, reported_at, received_at, received_by)
select number, vendor, 'seed', n::text, true, severity, language, 'US', opened_at, opened_at, 'lead' from seeded;
insert into evidence (case_number, vendor, type, text, received_at, received_by)
select number, vendor, 'text', 'What was reported about merchant ' || n, opened_at, 'lead' from seeded;
insert into timeline (case_number, vendor, at, kind, actor, data)
select number, vendor, opened_at, 'opened', 'lead', jsonb_build_object('source', 'seed', 'reference', n::text) from seeded
union all
select number, vendor, opened_at, 'routed', 'system', jsonb_build_object('queue', queue, 'vendor', vendor, 'severity', severity) from seeded;

create temporary table diagram as select * from act_re_procdef where key_ = 'case-check' order by version_ desc limit 1;
insert into act_ru_execution (id_, rev_, root_proc_inst_id_, proc_inst_id_, business_key_, parent_id_, proc_def_id_, act_id_, act_inst_id_, is_active_, is_concurrent_, is_scope_, is_event_scope_, suspension_state_, cached_ent_state_, sequence_counter_, proc_def_key_)
select hex || '-0001-11f1-aa80-02fc00000001', 1, hex || '-0001-11f1-aa80-02fc00000001', hex || '-0001-11f1-aa80-02fc00000001', case_number, null, d.id_, null, hex || '-0001-11f1-aa80-02fc00000001', false, false, true, false, 1, 16, 6, d.key_ from seeded, diagram d;
insert into act_ru_execution (id_, rev_, root_proc_inst_id_, proc_inst_id_, business_key_, parent_id_, proc_def_id_, act_id_, act_inst_id_, is_active_, is_concurrent_, is_scope_, is_event_scope_, suspension_state_, cached_ent_state_, sequence_counter_, proc_def_key_)
select hex || '-0002-11f1-aa80-02fc00000001', 1, null, hex || '-0001-11f1-aa80-02fc00000001', null, hex || '-0001-11f1-aa80-02fc00000001', d.id_, 'userTask_ReviewCase', 'userTask_ReviewCase:' || hex || '-0003-11f1-aa80-02fc00000001', true, false, true, false, 1, 6, 7, d.key_ from seeded, diagram d;
insert into act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_, description_, task_def_key_, priority_, create_time_, suspension_state_, task_state_)
select hex || '-0004-11f1-aa80-02fc00000001', 1, hex || '-0002-11f1-aa80-02fc00000001', hex || '-0001-11f1-aa80-02fc00000001', d.id_, 'Review case',
  'Look at the evidence and the subject''s history, then say whether a clause is broken.', 'userTask_ReviewCase', 50, opened_at, 1, 'Created' from seeded, diagram d;
insert into act_ru_job (id_, rev_, type_, exclusive_, execution_id_, root_proc_inst_id_, process_instance_id_, process_def_id_, process_def_key_, retries_, duedate_, repeat_offset_, handler_type_, handler_cfg_, deployment_id_, suspension_state_, job_def_id_, priority_, sequence_counter_, create_time_)
select hex || '-0005-11f1-aa80-02fc00000001', 1, 'timer', true, hex || '-0002-11f1-aa80-02fc00000001', hex || '-0001-11f1-aa80-02fc00000001', hex || '-0001-11f1-aa80-02fc00000001', d.id_, d.key_, 7, due_at, 0, 'timer-transition', 'boundaryEvent_ReviewOverdue', d.deployment_id_, 1, j.id_, 0, 1, opened_at
from seeded, diagram d, (select j.id_ from act_ru_jobdef j join diagram d on d.id_ = j.proc_def_id_ where j.act_id_ = 'boundaryEvent_ReviewOverdue' and j.job_type_ = 'timer-transition') j;

-- What its trigger tells open lists of and counts is counted at the next start.
alter table task disable trigger task_opened;
insert into task (id, case_number, subject, reason, sop, sop_version, element, step, form, process_instance, queue, skill, language, vendor, severity, severity_rank, another_person, state, opened_at, due_at, assignee, taken_at)
select hex || '-0004-11f1-aa80-02fc00000001', case_number, 'Merchant ' || n, reason, 'case-check', 1, 'userTask_ReviewCase', 'Review case', 'review-case', hex || '-0001-11f1-aa80-02fc00000001', queue, reason, language, vendor, severity, rank, false, 'open', opened_at, due_at, assignee, case when assignee is not null then opened_at end
from seeded order by opened_at;
alter table task enable trigger task_opened;
-- A task's three clocks and its case's own, and when the first of them is late. Who has a task has acknowledged it.
insert into clock (kind, case_number, task_id, sop, element, vendor, queue, severity, subject_type, calendar, target_seconds, state, started_at, running_since, due_at, stopped_at)
select case when kind = 'case' then 'resolve' else kind end, case_number, case when kind <> 'case' then hex || '-0004-11f1-aa80-02fc00000001' end, 'case-check', case when kind <> 'case' then 'userTask_ReviewCase' end, vendor, queue, severity, 'merchant', 'always',
  extract(epoch from due_at - opened_at)::bigint, case when stopped then 'stopped' else 'running' end, opened_at, opened_at, due_at, case when stopped then opened_at end
from (select s.*, k.kind, k.kind = 'acknowledge' and s.assignee is not null as stopped from seeded s, (values ('acknowledge'), ('first_touch'), ('resolve'), ('case')) k (kind)) each;
insert into clock_deadline (case_number, at) select case_number, min(due_at) from clock where state = 'running' group by case_number;

do $$
declare made record;
begin
  for made in select * from made_again loop
    execute made.definition;
  end loop;
end
$$;
do $$
declare watched record;
begin
  for watched in select tgrelid::regclass as name, tgname from pg_trigger where tgname like 'audit\_%' and not tgisinternal loop
    execute format('alter table %s enable trigger %I', watched.name, watched.tgname);
  end loop;
end
$$;
drop table seeded, diagram, made_again;
reset synchronous_commit;
