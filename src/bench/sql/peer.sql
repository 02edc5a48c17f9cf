-- ${open} open tasks as the engine itself would have written them: everything that one started
-- instance left behind, as often as asked, with ids, case, queue, severity and due time of its own.
-- Every tenth task is assigned.
set synchronous_commit = off;
set maintenance_work_mem = '512MB';

create temporary table made_again as
select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
from pg_index i join pg_class c on c.oid = i.indrelid
where (c.relname like 'act\_ru\_%' or c.relname like 'act\_hi\_%') and c.relnamespace = 'public'::regnamespace
  and not i.indisprimary and not exists (select from pg_constraint k where k.conindid = i.indexrelid);
do $$
declare made record;
begin
  for made in select * from made_again loop
    execute 'drop index ' || made.name;
  end loop;
end
$$;

create temporary table seeded as
select n, 'C-' || 10000000 + n as case_number, 'bench-' || lpad((n % 20 + 1)::text, 2, '0') as queue,
  case when s < 0.4 then 0 when s < 0.8 then 1 when s < 0.97 then 2 else 3 end as rank,
  date_trunc('milliseconds', localtimestamp - random() * interval '3 days') as opened_at,
  date_trunc('milliseconds', localtimestamp + interval '1 day' + random() * interval '30 days') as due_at,
  case when n / 20 % 10 = 0 then 'holder-' || n % 600 end as assignee,
  lpad(to_hex(n), 8, '0') as hex
from (select n, random() as s from generate_series(1, ${open}) n) drawn;

-- Each row of the first instance again, in the order in which it was written. That was started as
-- case '@case' in the queue '@queue'; its ids get a beginning of their own and keep half of theirs.
do $$
declare
  copied text;
  place tid;
  columns text;
begin
  foreach copied in array array['act_ru_execution', 'act_ru_task', 'act_ru_identitylink', 'act_ru_variable', 'act_ru_job', 'act_hi_procinst', 'act_hi_actinst',
                                'act_hi_taskinst', 'act_hi_varinst', 'act_hi_detail', 'act_hi_identitylink', 'act_hi_job_log']
  loop
    for place in execute format('select t.ctid from %I t where to_jsonb(t) ->> ''end_time_'' is null and coalesce(to_jsonb(t) ->> ''handler_type_'', to_jsonb(t) ->> ''job_def_type_'', '''') <> ''history-cleanup'' order by t.ctid', copied) loop
      execute format($columns$
        select string_agg(case
            when named.key = 'priority_' and %1$L like '%%task%%' then 's.rank'
            when named.key in ('due_date_', 'duedate_', 'job_duedate_') then 's.due_at'
            when named.key = 'assignee_' and %1$L like '%%task%%' then 's.assignee'
            when named.key in ('create_time_', 'start_time_') then 's.opened_at'
            when named.value = '@case' then 's.case_number'
            when named.value = '@queue' then 's.queue'
            when named.key not in ('proc_def_id_', 'process_def_id_', 'job_def_id_', 'deployment_id_') and named.value ~ '[0-9a-f]{8}-[0-9a-f]{4}-' then format('replace(%%L, ''@hex'', s.hex)',
              regexp_replace(named.value, '[0-9a-f]{4}([0-9a-f]{4})-[0-9a-f]{4}(-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})', '@hex-\1\2'))
            else 'f.' || named.key end, ', ' order by a.attnum)
        from (select * from %1$I t where t.ctid = %2$L) one, jsonb_each_text(to_jsonb(one)) named
        join pg_attribute a on a.attrelid = %1$L::regclass and a.attname = named.key
        $columns$, copied, place) into columns;
      execute format('insert into %1$I select %2$s from seeded s, (select * from %1$I t where t.ctid = %3$L) f', copied, columns, place);
    end loop;
  end loop;
end
$$;

do $$
declare made record;
begin
  for made in select * from made_again loop
    execute made.definition;
  end loop;
end
$$;
drop table seeded, made_again;
reset synchronous_commit;
