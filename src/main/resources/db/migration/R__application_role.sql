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
