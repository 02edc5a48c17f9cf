-- What changed in a row was found by turning both versions into JSON and comparing those, after a
-- condition of the trigger had compared them once already: two thirds of what an entry cost. Now each
-- watched table has a function that compares its columns by name; it is written anew with the table.

create function audit_change(watched oid, keys text[]) returns text language plpgsql stable as $write$
declare
  name text := (select relname from pg_class where oid = watched);
  columns text[] := (select array_agg(attname::text order by attnum) from pg_attribute where attrelid = watched and attnum > 0 and not attisdropped);
  secret text[] := audit_marked(watched, 'secret');
  said text := '';
  kept text;
begin
  foreach kept in array columns loop
    continue when kept = any (audit_marked(watched, 'unrecorded'));
    said := said || format(E'  if old.%1$I is distinct from new.%1$I then\n    before := before || jsonb_build_object(%1$L, %2$s);\n    after := after || jsonb_build_object(%1$L, %3$s);\n  end if;\n', kept,
      case when kept = any (secret) then '''kept secret''' else format('old.%I', kept) end, case when kept = any (secret) then '''kept secret''' else format('new.%I', kept) end);
  end loop;
  return format($body$
declare
  before jsonb := '{}';
  after jsonb := '{}';
  number text := %1$s::text;
  case_of record;
  scope text;
begin
%2$s%3$s  if after = '{}' then
    return null;
  end if;
  if number ~ '^[0-9]+$' then
    number := 'C-' || number;
  end if;
%4$s  scope := audit_scope('system');
  case_of := audit_case_of(number);
  perform audit_add('update', %5$L, %6$s, number, coalesce(%7$s, case_of.vendor), coalesce(%8$s, case_of.sop), coalesce(%9$s, case_of.sop_version), coalesce(%10$s, case_of.policy_edition), before, after, %11$L);
  perform audit_scope(scope);
  return null;
end
$body$,
    case when name = 'case_file' then 'new.number' when 'case_number' = any (columns) then 'new.case_number' else 'null' end,
    case when name = 'clock' then E'  -- Who has the task since when stands in its own entry: the clock that waited for that stopped then.\n  if new.kind = ''acknowledge'' and old.state = ''running'' and new.state = ''stopped'' then\n    return null;\n  end if;\n' when name = 'subject' then E'  if new.erased_at is not null then\n    perform set_config(''caseward.erasing'', ''on'', true);\n  end if;\n' else '' end,
    said,
    case when name in ('case_file', 'report', 'evidence') then E'  if audit_opens(number) then\n    return null;\n  end if;\n' else '' end,
    name,
    -- where the key is a secret, none is told
    case when keys = '{}' then 'null::text' else (select format('concat_ws(''/'', %s)', string_agg(format('to_jsonb(new.%I) #>> ''{}''', k), ', ' order by place)) from unnest(keys) with ordinality as key (k, place)) end,
    audit_fact(columns, 'vendor', 'text'), audit_fact(columns, 'sop', 'text'), audit_fact(columns, 'sop_version', 'int'), audit_fact(columns, 'policy_edition', 'int'),
    audit_marked(watched, 'personal'));
end $write$;

create function audit_fact(columns text[], wanted text, kind text) returns text language sql immutable parallel safe as $$
  select case when wanted = any (columns) then format('new.%I::%s', wanted, kind) else 'null::' || kind end
$$;

-- As before, save for the changes.
create or replace function audit_watch() returns void language plpgsql as $$
declare
  watched record;
  keys text[];
  wanted text;
begin
  for watched in
    select c.oid, c.relname, coalesce(obj_description(c.oid, 'pg_class'), '') as said,
      (select array_agg(a.attname::text order by array_position(i.indkey::int2[], a.attnum)) from pg_index i
       join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey) where i.indrelid = c.oid and i.indisprimary) as keys
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and c.relpersistence = 'p'
      and c.relname !~ '^(act_|audit_|flyway_)'
  loop
    wanted := null;
    keys := array(select k from unnest(watched.keys) k where k <> all (audit_marked(watched.oid, 'secret')));
    if watched.said not like 'unrecorded:%' then
      wanted := format('%L, %L, %L, %L', keys, audit_marked(watched.oid, 'unrecorded'), audit_marked(watched.oid, 'personal'), audit_marked(watched.oid, 'secret'));
    end if;
    perform audit_set_trigger(watched.oid, 'audit_added', 'insert', '', case when watched.said like 'recorded when changed:%' or watched.relname = 'case_file' then null else wanted end);
    perform audit_set_change(watched.oid, watched.relname, case when wanted is not null then audit_change(watched.oid, keys) end);
    perform audit_set_trigger(watched.oid, 'audit_removed', 'delete', '', wanted);
  end loop;
end $$;

-- The trigger's comment tells which function it is that is there.
create function audit_set_change(watched oid, name text, wanted text) returns void language plpgsql as $$
declare
  there text := (select coalesce(obj_description(oid, 'pg_trigger'), '') from pg_trigger where tgrelid = watched and tgname = 'audit_changed');
  made text := md5(wanted);
begin
  if there is not distinct from made then
    return;
  end if;
  if there is not null then
    execute format('drop trigger audit_changed on %s', watched::regclass);
  end if;
  if wanted is not null then
    execute format('create or replace function %I() returns trigger language plpgsql security definer set search_path = public, pg_temp as %L', 'audit_change_of_' || name, wanted);
    execute format('create trigger audit_changed after update on %s for each row execute function %I()', watched::regclass, 'audit_change_of_' || name);
    execute format('comment on trigger audit_changed on %s is %L', watched::regclass, made);
  end if;
end $$;

drop function audit_condition(oid);
