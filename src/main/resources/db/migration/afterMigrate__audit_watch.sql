-- A table that is new today is recorded from today on, unless it says why not. These belong to a
-- module whose migrations have lower numbers than the record's, and may come later all the same.
do $$
declare
  said record;
begin
  for said in select * from (values
      ('table', 'person_session', 'unrecorded: sign-ins and sign-outs are entries'),
      ('table', 'person_session_attributes', 'unrecorded: what a session remembers'),
      ('table', 'person_provider_session', 'unrecorded: sign-ins and sign-outs are entries'),
      ('table', 'sign_in_try', 'unrecorded: refused sign-ins are entries'),
      ('table', 'person_browser', 'unrecorded: known by a sign-in, which is an entry'),
      ('column', 'account.signed_in_at', 'unrecorded: sign-ins are entries'),
      ('column', 'account_factor.last_step', 'unrecorded: counts with every code'),
      ('column', 'api_token.last_used_at', 'unrecorded: to the minute of use')) declared (kind, name, why)
  loop
    if said.kind = 'table' and to_regclass(said.name) is not null and obj_description(to_regclass(said.name), 'pg_class') is null then
      execute format('comment on table %I is %L', said.name, said.why);
    elsif said.kind = 'column' and exists (
        select from pg_attribute where attrelid = to_regclass(split_part(said.name, '.', 1)) and attname = split_part(said.name, '.', 2) and not attisdropped
          and col_description(attrelid, attnum) is null) then
      execute format('comment on column %s is %L', said.name, said.why);
    end if;
  end loop;
end $$;
select audit_watch();
select audit_make_months();
