-- The record: what changed, by whom, from where. Written by the database itself, so that no code path
-- can forget it, and by nobody else: the application's role may read it and add nothing by hand.

-- One row an act. Texts, so that the bytes that are hashed are the bytes that are kept.
create table audit_entry (
  id             bigint      not null,
  -- the database's own time, whatever a story or a test says it is
  at             timestamptz not null,
  -- an account; 'system' where no person acted, 'anonymous' where nobody had signed in
  actor          text        not null,
  role           text,
  -- the vendor that the actor works for, null for in-house governance
  team           text,
  -- page, api, slack, engine, work (of its own accord), database (by someone's hand)
  door           text        not null,
  -- the address it came from; the worker where no person acted
  place          text,
  act            text        not null,
  noun           text        not null,
  key            text,
  case_number    text,
  -- whose matter it is
  vendor         text,
  sop            text,
  sop_version    int,
  policy_edition int,
  -- JSON of the columns that changed; of personal ones a salted hash
  before         text,
  after          text,
  primary key (id, at)
) partition by range (at);
create index audit_entry_of_case on audit_entry (case_number, id) where case_number is not null;
create index audit_entry_of_actor on audit_entry (actor, id);
create index audit_entry_at on audit_entry using brin (at) with (pages_per_range = 32);
create sequence audit_entry_id owned by audit_entry.id;

-- The record is written in whatever scope an act has, and looked up whole: answers the scope before.
create function audit_scope(wanted text) returns text language plpgsql as $$
declare
  before text := coalesce(current_setting('caseward.scope', true), '');
begin
  if before <> wanted then
    perform set_config('caseward.scope', wanted, true);
  end if;
  return before;
end $$;

-- The values behind an entry's hashes: as JSON, each value as the text that was hashed. Erasure empties this table and leaves the chain as it is.
create table audit_personal (
  entry  bigint      not null,
  at     timestamptz not null,
  salt   text        not null,
  before text,
  after  text,
  primary key (entry, at)
) partition by range (at);

-- The chain of each month (UTC): its entries in the order of their ids, each hashed with the one
-- before. Written a moment after the entries, so that no act waits for another's.
create table audit_link (
  month    date   not null,
  position bigint not null,
  entry    bigint not null,
  hash     bytea  not null,
  primary key (month, position)
) partition by range (month);

alter table audit_entry enable row level security;
alter table audit_entry force row level security;
create policy vendor_scope on audit_entry for select
  using (case when (select current_setting('caseward.scope', true)) in ('all', 'system') then true
              else (select current_setting('caseward.scope', true)) = 'vendor:' || vendor end);
create policy written_in_any_scope on audit_entry for insert with check (true);
-- Nobody but the owner of the tables has the privilege to.
create policy dropped_with_its_month on audit_entry for delete using (current_setting('caseward.scope', true) = 'system');

create function audit_guard_in_house(guarded text) returns void language plpgsql as $$
begin
  execute format('alter table %I enable row level security', guarded);
  execute format('alter table %I force row level security', guarded);
  execute format('create policy in_house on %I using ((select current_setting(''caseward.scope'', true)) in (''all'', ''system''))', guarded);
end $$;
select audit_guard_in_house('audit_personal');
select audit_guard_in_house('audit_link');

-- A partition that is asked by its own name shows nothing: only the tables above have policies, and
-- whoever else was given something on it by default loses that.
create function audit_close_partition(part text) returns void language plpgsql as $$
declare
  grantee text;
begin
  execute format('alter table %I enable row level security', part);
  execute format('alter table %I force row level security', part);
  for grantee in select distinct pg_get_userbyid(given.grantee) from pg_class c, aclexplode(c.relacl) given
                 where c.oid = part::regclass and given.grantee not in (0, c.relowner) loop
    execute format('revoke all on %I from %I', part, grantee);
  end loop;
end $$;

-- Makes the partitions of a month, unless they are there, or the month has begun without them.
create function audit_make_month(month date) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  whole text;
  part text;
  first text := quote_literal(month || ' 00:00:00+00');
  next text := quote_literal((month + interval '1 month')::date || ' 00:00:00+00');
  scope text := audit_scope('system');
begin
  if month <> date_trunc('month', month) then
    raise exception 'A month of the record begins on its first day, not on %.', month;
  end if;
  foreach whole in array array['audit_entry', 'audit_personal', 'audit_link'] loop
    part := whole || to_char(month, '"_"YYYY"_"MM');
    if to_regclass(part) is not null then
      continue;
    end if;
    if whole = 'audit_link' then
      continue when exists (select from audit_link l where l.month = audit_make_month.month);
      execute format('create table %I partition of %I for values from (%L) to (%L)', part, whole, month, (month + interval '1 month')::date);
    else
      continue when whole = 'audit_entry' and exists (select from audit_entry e where e.at >= month::timestamp at time zone 'UTC' and e.at < (month + interval '1 month') at time zone 'UTC');
      continue when whole = 'audit_personal' and exists (select from audit_personal p where p.at >= month::timestamp at time zone 'UTC' and p.at < (month + interval '1 month') at time zone 'UTC');
      execute format('create table %I partition of %I for values from (%s) to (%s)', part, whole, first, next);
    end if;
    perform audit_close_partition(part);
  end loop;
  perform audit_scope(scope);
end $$;

-- This month and the next ones. Called at every start and every day; what comes when nobody called it
-- lies in the tables below, and is as good.
create function audit_make_months() returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  this date := date_trunc('month', clock_timestamp() at time zone 'UTC');
begin
  perform pg_advisory_xact_lock(7201401);
  for ahead in 0 .. 2 loop
    perform audit_make_month((this + make_interval(months => ahead))::date);
  end loop;
end $$;

create table audit_entry_else partition of audit_entry default;
create table audit_personal_else partition of audit_personal default;
create table audit_link_else partition of audit_link default;
select audit_close_partition('audit_entry_else'), audit_close_partition('audit_personal_else'), audit_close_partition('audit_link_else');
select audit_make_months();

-- Hashes texts by name, each with the entry's salt; what was null stays null.
create function audit_hashed(given jsonb, salt text) returns jsonb language sql immutable parallel safe as $$
  select jsonb_object_agg(key, case when value = 'null' then null else jsonb_build_object('sha256', encode(sha256(convert_to(salt || ':' || key || ':' || value, 'UTF8')), 'hex')) end)
  from jsonb_each_text(given)
$$;

-- Writes one entry. Who acts stands in the transaction's setting caseward.doer: name, role, vendor,
-- door and place, separated by U+001F. Where nothing stands there someone's hand was in the database.
create function audit_add(act text, noun text, key text, case_number text, vendor text, sop text, sop_version int, policy_edition int,
                          before jsonb, after jsonb, personal text[]) returns bigint
  language plpgsql as $$
declare
  doer text[] := string_to_array(coalesce(nullif(current_setting('caseward.doer', true), ''), 'system' || repeat(chr(31), 3) || 'database' || chr(31) || session_user), chr(31), '');
  -- the id first: what was written before a moment has an id from before that moment
  id bigint := nextval('audit_entry_id');
  now timestamptz := clock_timestamp();
  salt text;
  hidden_before jsonb;
  hidden_after jsonb;
begin
  if personal <> '{}' and (before ?| personal or after ?| personal) then
    salt := gen_random_uuid();
    select jsonb_object_agg(e.key, e.value::text) into hidden_before from jsonb_each(before) e where e.key = any (personal);
    select jsonb_object_agg(e.key, e.value::text) into hidden_after from jsonb_each(after) e where e.key = any (personal);
    before := before || audit_hashed(hidden_before, salt);
    after := after || audit_hashed(hidden_after, salt);
    -- What is being erased is not kept here instead.
    if coalesce(current_setting('caseward.erasing', true), '') <> 'on' then
      insert into audit_personal values (id, now, salt, hidden_before::text, hidden_after::text);
    end if;
  end if;
  insert into audit_entry
  values (id, now, doer[1], doer[2], doer[3], doer[4], doer[5], act, noun, key, case_number, vendor, sop, sop_version, policy_edition, before::text, after::text);
  return id;
end $$;

-- What a case stands under.
create function audit_case_of(number text, out sop text, out sop_version int, out policy_edition int, out vendor text) language plpgsql stable as $$
begin
  if number ~ '^C-[0-9]{1,18}$' then
    select c.sop, c.sop_version, c.policy_edition, c.vendor into sop, sop_version, policy_edition, vendor from case_file c where c.number = substr(audit_case_of.number, 3)::bigint;
  end if;
end $$;

create function audit_without_nulls(given jsonb) returns jsonb language sql immutable parallel safe as $$
  select jsonb_object_agg(key, value) from jsonb_each(given) where value <> 'null'
$$;

-- Whether this very transaction opens the case: what belongs to its opening stands in its one entry.
create function audit_opens(number text) returns boolean language sql stable as $$
  select position(' ' || number || ' ' in coalesce(current_setting('caseward.opening', true), '')) > 0
$$;

-- The trigger of every recorded table. Its arguments: key columns, columns left out, personal ones, secret ones.
create function audit_write() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  keys text[] := tg_argv[0];
  o jsonb;
  n jsonb;
  shown jsonb;
  before jsonb;
  after jsonb;
  number text;
  case_of record;
  secret text;
  scope text;
begin
  if tg_op <> 'INSERT' then
    o := to_jsonb(old) - tg_argv[1]::text[];
  end if;
  if tg_op <> 'DELETE' then
    n := to_jsonb(new) - tg_argv[1]::text[];
  end if;
  shown := coalesce(n, o);
  number := shown ->> case tg_table_name when 'case_file' then 'number' else 'case_number' end;
  if number ~ '^[0-9]+$' then
    number := 'C-' || number;
  end if;
  if number is not null and tg_table_name in ('case_file', 'report', 'evidence') and audit_opens(number) then
    return null;
  end if;
  if tg_table_name = 'subject' and n ->> 'erased_at' is not null then
    perform set_config('caseward.erasing', 'on', true);
  end if;
  if tg_op = 'UPDATE' then
    select jsonb_object_agg(e.key, o -> e.key), jsonb_object_agg(e.key, e.value) into before, after
    from jsonb_each(n) e where e.value is distinct from o -> e.key;
    if after is null then
      return null;
    end if;
  elsif tg_op = 'INSERT' then
    after := audit_without_nulls(n);
  else
    before := audit_without_nulls(o);
  end if;
  foreach secret in array tg_argv[3]::text[] loop
    before := case when before ? secret then before || jsonb_build_object(secret, 'kept secret') else before end;
    after := case when after ? secret then after || jsonb_build_object(secret, 'kept secret') else after end;
  end loop;
  scope := audit_scope('system');
  case_of := audit_case_of(number);
  perform audit_add(
    lower(tg_op), tg_table_name, (select string_agg(shown ->> k, '/' order by place) from unnest(keys) with ordinality as key (k, place)),
    number, coalesce(shown ->> 'vendor', case_of.vendor), coalesce(shown ->> 'sop', case_of.sop),
    coalesce((shown ->> 'sop_version')::int, case_of.sop_version), coalesce((shown ->> 'policy_edition')::int, case_of.policy_edition),
    before, after, tg_argv[2]::text[]);
  perform audit_scope(scope);
  return null;
end $$;

create function audit_case_opens() returns trigger language plpgsql as $$
begin
  perform set_config('caseward.opening', coalesce(nullif(current_setting('caseward.opening', true), ''), ' ') || 'C-' || new.number || ' ', true);
  return null;
end $$;

-- At the end of the transaction that opens a case: the case as its first steps have left it, with its
-- subject, reports and evidence. One entry for what would be six.
create function audit_case_opened() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  file case_file;
  opened jsonb;
  about jsonb;
  reports jsonb;
  pieces jsonb;
  scope text := audit_scope('system');
begin
  select * into file from case_file where number = new.number;
  if not found then
    perform audit_scope(scope);
    return null;
  end if;
  select to_jsonb(s) - 'id' into about from subject s where s.id = file.subject;
  select jsonb_agg(audit_without_nulls(to_jsonb(r) - '{case_number,vendor}'::text[]) order by r.id) into reports from report r where r.case_number = file.number;
  select jsonb_agg(audit_without_nulls(to_jsonb(e) - '{case_number,vendor}'::text[]) order by e.id) into pieces from evidence e where e.case_number = file.number;
  opened := audit_without_nulls(to_jsonb(file) - '{path}'::text[]) || audit_without_nulls(jsonb_build_object(
    'about_type', about -> 'type', 'about', about, 'reports', reports, 'evidence_ids', jsonb_path_query_array(pieces, '$[*].id'), 'evidence', pieces));
  perform audit_add('insert', 'case_file', file.number::text, 'C-' || file.number, file.vendor, file.sop, file.sop_version, file.policy_edition,
                    null, opened, '{about,evidence}');
  perform audit_scope(scope);
  return null;
end $$;
create trigger audit_case_opens after insert on case_file for each row execute function audit_case_opens();
create constraint trigger audit_case_opened after insert on case_file deferrable initially deferred for each row execute function audit_case_opened();

-- Watches every table but the engine's. What is left out says so where it is declared, in its comment:
--   table  'unrecorded: <why>'             nothing of it is recorded
--          'recorded when changed: <why>'  its new rows stand in another entry
--   column 'unrecorded: <why>'             changes of it alone make no entry
--          'personal: <why>'               the entry keeps a salted hash
--          'secret: <why>'                 the entry says only that it changed
-- Called after every migration; where all is as it should be it changes nothing and locks nothing.
create function audit_watch() returns void language plpgsql as $$
declare
  watched record;
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
    if watched.said not like 'unrecorded:%' then
      wanted := format('%L, %L, %L, %L', array(select k from unnest(watched.keys) k where k <> all (audit_marked(watched.oid, 'secret'))), audit_marked(watched.oid, 'unrecorded'), audit_marked(watched.oid, 'personal'), audit_marked(watched.oid, 'secret'));
    end if;
    perform audit_set_trigger(watched.oid, 'audit_added', 'insert', '', case when watched.said like 'recorded when changed:%' or watched.relname = 'case_file' then null else wanted end);
    perform audit_set_trigger(watched.oid, 'audit_changed', 'update', audit_condition(watched.oid), wanted);
    perform audit_set_trigger(watched.oid, 'audit_removed', 'delete', '', wanted);
  end loop;
end $$;

create function audit_marked(marked oid, mark text) returns text[] language sql stable as $$
  select coalesce(array_agg(attname::text order by attnum), '{}') from pg_attribute
  where attrelid = marked and attnum > 0 and not attisdropped and col_description(marked, attnum) ~ ('^' || mark || '(:|$)')
$$;

-- Whether a column changed that is recorded: a sign of life every minute costs nothing so.
create function audit_condition(watched oid) returns text language sql stable as $$
  select format('when (row(%s) is distinct from row(%s))', string_agg(format('old.%I', attname), ', ' order by attnum), string_agg(format('new.%I', attname), ', ' order by attnum))
  from pg_attribute where attrelid = watched and attnum > 0 and not attisdropped and attname <> all (audit_marked(watched, 'unrecorded'))
$$;

-- What was made stands in the trigger's comment too: it tells whether it is the one that is wanted.
create function audit_set_trigger(watched oid, name text, event text, condition text, wanted text) returns void language plpgsql as $$
declare
  there text := (select coalesce(obj_description(oid, 'pg_trigger'), '') from pg_trigger where tgrelid = watched and tgname = name);
  made text := condition || ' ' || wanted;
begin
  if there is not distinct from made then
    return;
  end if;
  if there is not null then
    execute format('drop trigger %I on %s', name, watched::regclass);
  end if;
  if wanted is not null then
    execute format('create trigger %I after %s on %s for each row %s execute function audit_write(%s)', name, event, watched::regclass, condition, wanted);
    execute format('comment on trigger %I on %s is %L', name, watched::regclass, made);
  end if;
end $$;

-- What is no state of a matter, or stands in another entry.
comment on table person_preference is 'unrecorded: how someone likes their own pages';
comment on table saved_filter is 'unrecorded: someone''s own lists';
comment on table task_draft is 'unrecorded: what was typed and not sent';
comment on table task_change is 'unrecorded: a minute''s feed of changes for open lists';
comment on table queue_count is 'unrecorded: counted from the tasks';
comment on table task_lane is 'unrecorded: an order for looking tasks up';
comment on table queue_change is 'unrecorded: the change itself is an entry of its queue';
comment on table bulk_item is 'unrecorded: what became of each task is an entry of the task';
comment on table import_refusal is 'unrecorded: rows that changed nothing';
comment on table exposure is 'unrecorded: a count for people''s care; looks at sensitive evidence are entries';
comment on table sample_salt is 'unrecorded: a secret that is made once';
comment on table outbox is 'unrecorded: the post of what is recorded, with its tries';
comment on table slack_heard is 'unrecorded: against hearing twice';
comment on table demo_story is 'unrecorded: which made-up stories were told';
comment on table demo_filling is 'unrecorded: when demo mode had filled itself';
comment on table timeline is 'recorded when changed: each act is an entry of what it changed; its words have a trigger of their own';
comment on table escalation_timeline is 'recorded when changed: each act is an entry of its escalation';
comment on table subject is 'recorded when changed: a new subject stands in the entry of the case that it came with';
comment on table clock is 'recorded when changed: a new clock stands in the entry of its task, as the time it is due';

comment on column case_file.path is 'unrecorded: a cache of the steps, each an entry of its task';
comment on column report.vendor is 'unrecorded: goes with the case';
comment on column evidence.vendor is 'unrecorded: goes with the case';
comment on column timeline.vendor is 'unrecorded: goes with the case';
comment on column task.lease_until is 'unrecorded: a sign of life every minute';
comment on column task.lane is 'unrecorded: an order for looking tasks up';
comment on column task.ended_order is 'unrecorded: an order of ends';
comment on column task.subject is 'unrecorded: the subject''s name, copied for lists';
comment on column escalation.subject is 'unrecorded: the subject''s name, copied for lists';
comment on column import_run.rows is 'unrecorded: counts up with every chunk';
comment on column import_run.opened is 'unrecorded: counts up with every chunk';
comment on column import_run.joined is 'unrecorded: counts up with every chunk';
comment on column import_run.repeated is 'unrecorded: counts up with every chunk';
comment on column import_run.refused is 'unrecorded: counts up with every chunk';
comment on column sop_draft.files is 'unrecorded: the digest names them';

-- What tells who a subject is, or what was said of them.
comment on column subject.ref is 'personal: whom it names elsewhere';
comment on column subject.name is 'personal: a name';
comment on column evidence.text is 'personal: what was said or written';
comment on column evidence.url is 'personal: leads to pictures and profiles';
comment on column evidence.note is 'personal: what the reporter said of it';
comment on column task.answers is 'personal: notes on a subject';
comment on column task.help_wanted is 'personal: words on a subject';
comment on column task.note is 'personal: words on a subject';
comment on column task.instruction is 'personal: words on a subject';
comment on column timeline.data is 'personal: words on a subject';
comment on column decision.subject_id is 'personal: whom it names elsewhere';
comment on column decision.notes is 'personal: notes on a subject';
comment on column penalty.subject_id is 'personal: whom it names elsewhere';
comment on column strike.subject_id is 'personal: whom it names elsewhere';
comment on column appeal.text is 'personal: the subject''s own words';
comment on column appeal.notes is 'personal: words on a subject';
comment on column escalation.story is 'personal: words on a subject';
comment on column escalation.resolution is 'personal: words on a subject';
comment on column escalation.instruction is 'personal: words on a subject';
comment on column account.password_hash is 'secret: what signs in';

-- What people say with an act stands in the timeline alone.
create trigger audit_said after insert on timeline for each row when (new.data ?| '{note,text,why}')
  execute function audit_write('{case_number,id}', '{vendor}', '{data}', '{}');

-- What is no change of a row: a look at evidence, an export, a sign-in. Says nothing of who: that is
-- the transaction's own setting.
create function audit_note(act text, noun text, key text, case_number text, facts jsonb) returns bigint
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  scope text := audit_scope('system');
  case_of record := audit_case_of(case_number);
  id bigint;
begin
  if act in ('insert', 'update', 'delete') then
    raise exception 'Changes are recorded by the tables themselves, not as ''%'' by hand.', act;
  end if;
  id := audit_add(act, noun, key, case_number, case_of.vendor, case_of.sop, case_of.sop_version, case_of.policy_edition, null, facts, '{}');
  perform audit_scope(scope);
  return id;
end $$;

-- Erases what the record holds of a case's subject; the entries, and so the chain, stay as they are.
-- For the rest of the transaction, which erases it elsewhere too, no personal value is kept.
create function audit_erase(erased text) returns bigint
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  scope text := audit_scope('system');
  gone bigint;
begin
  perform set_config('caseward.erasing', 'on', true);
  delete from audit_personal p using audit_entry e where e.case_number = erased and p.entry = e.id and p.at = e.at;
  get diagnostics gone = row_count;
  perform audit_note('erase', 'audit_personal', erased, erased, jsonb_build_object('values', gone));
  perform audit_scope(scope);
  return gone;
end $$;

-- Where the sealer stands: entries up to "written" have been given ids by now, by transactions that
-- are all over once the database's oldest is younger than "fence".
create function audit_fence(out at timestamptz, out written bigint, out fence xid8)
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  at := clock_timestamp();
  select last_value into written from audit_entry_id;
  fence := pg_current_xact_id();
end $$;

-- What is left of a month whose time of keeping is over: where its chain began and ended, and who
-- dropped it, as a signed statement. The next month goes on from its last hash.
create table audit_stub (
  month      date        primary key,
  entries    bigint      not null,
  first_hash bytea       not null,
  last_hash  bytea       not null,
  dropped_at timestamptz not null,
  dropped_by text        not null,
  signed     text        not null
);
select audit_guard_in_house('audit_stub');

-- Each statement of the chain's head that was signed, and where outside of the database it has come to.
create table audit_anchor (
  id        bigint generated always as identity primary key,
  month     date        not null,
  position  bigint      not null,
  hash      bytea       not null,
  signed_at timestamptz not null,
  signed    text        not null
);
select audit_guard_in_house('audit_anchor');
create table audit_anchored (
  anchor bigint      not null references audit_anchor,
  place  text        not null,
  at     timestamptz not null,
  primary key (anchor, place)
);
select audit_guard_in_house('audit_anchored');

-- The public half of every key that ever signed here.
create table audit_key (
  id    text primary key,
  jwk   jsonb       not null,
  since timestamptz not null
);
select audit_guard_in_house('audit_key');

-- Drops a month, and only a whole one that is sealed, past its keeping and the oldest there is.
create function audit_drop_month(dropped date, by text, signed text) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  keeping interval := audit_retention();
  whole text;
  gone text := to_char(dropped, '"_"YYYY"_"MM');
  first record;
  last record;
  scope text := audit_scope('system');
begin
  perform pg_advisory_xact_lock(7201402);
  if (dropped + interval '1 month') + keeping > clock_timestamp() at time zone 'UTC' then
    raise exception 'The month % is kept until %: caseward.audit.retention is %.', dropped, (dropped + interval '1 month' + keeping)::date, keeping using errcode = 'check_violation';
  end if;
  if exists (select from audit_link where month < dropped) then
    raise exception 'Older months than % are still there: the oldest goes first.', dropped using errcode = 'check_violation';
  end if;
  select * into first from audit_link where month = dropped order by position limit 1;
  select * into last from audit_link where month = dropped order by position desc limit 1;
  if last is null or not exists (select from audit_link where month > dropped) then
    raise exception 'The month % is not sealed to its end.', dropped using errcode = 'check_violation';
  end if;
  insert into audit_stub values (dropped, last.position, first.hash, last.hash, clock_timestamp(), by, signed);
  -- Whoever writes waits while the tables go: not for long, or not at all now.
  perform set_config('lock_timeout', '2s', true);
  foreach whole in array array['audit_entry', 'audit_personal', 'audit_link'] loop
    if to_regclass(whole || gone) is not null then
      execute format('drop table %I', whole || gone);
    end if;
  end loop;
  -- What came while the month had no tables of its own.
  delete from audit_entry e where e.at >= dropped::timestamp at time zone 'UTC' and e.at < (dropped + interval '1 month') at time zone 'UTC';
  delete from audit_personal p where p.at >= dropped::timestamp at time zone 'UTC' and p.at < (dropped + interval '1 month') at time zone 'UTC';
  delete from audit_link l where l.month = dropped;
  perform audit_note('drop', 'audit_entry', to_char(dropped, 'YYYY-MM'), null, jsonb_build_object('entries', last.position));
  perform audit_scope(scope);
end $$;
