-- What the application's role may do. Runs again whenever the role's name has changed.
grant usage on schema public to "${application_role}";
grant select, insert, update, delete on all tables in schema public to "${application_role}";
grant usage, select on all sequences in schema public to "${application_role}";
alter default privileges in schema public
  grant select, insert, update, delete on tables to "${application_role}";
alter default privileges in schema public
  grant usage, select on sequences to "${application_role}";

-- Its own history is the owner's business.
revoke all on "${flyway:table}" from "${application_role}";

-- The record grows and does nothing else. Entries are written by the tables' own triggers; links of
-- its chain are added by the application, and neither is ever changed.
do $$
declare
  kept text;
begin
  for kept in select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname like 'audit\_%' loop
    execute format('revoke all on %I from "${application_role}"', kept);
  end loop;
  for kept in select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname like 'audit\_%' and not relispartition loop
    execute format('grant select on %I to "${application_role}"', kept);
  end loop;
end $$;
grant insert on audit_link, audit_anchor, audit_anchored, audit_key to "${application_role}";
revoke all on sequence audit_entry_id from "${application_role}";
