-- Vendors are kept apart by the database itself. Each transaction says whose rows it is about in
-- the setting caseward.scope: 'all', 'system' or 'vendor:<key>'. Where it says nothing, it sees
-- nothing; the owner of the tables is held to the same.

-- Guards a table whose column "vendor" says whose matter a row is; null is nobody's yet.
create function caseward_guard_vendor(guarded text) returns void
  language plpgsql as
$$
begin
  execute format('alter table %I enable row level security', guarded);
  execute format('alter table %I force row level security', guarded);
  -- In a sub-select the setting is read once a statement, not once a row.
  execute format(
    'create policy vendor_scope on %I
       using ((select current_setting(''caseward.scope'', true)) in (''all'', ''system'')
              or (select current_setting(''caseward.scope'', true)) = ''vendor:'' || vendor)',
    guarded);
end
$$;
