-- How long the record is kept, from the setting caseward.audit.retention: only the owner of the tables
-- says so, at a start.
create or replace function audit_retention() returns interval language sql immutable as $$ select interval '${audit_retention}' $$;
