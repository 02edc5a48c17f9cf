-- Names that a subject had before, and words on an act for many cases, stand in entries of no case.
create index audit_entry_of_no_case on audit_entry (noun, key) where case_number is null;

-- Erases what the record holds of a subject outside its cases; the entries, and so the chain, stay.
create function audit_forget(forgotten bigint, cases text[]) returns bigint
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  scope text := audit_scope('system');
  gone bigint;
begin
  with spoken as (
    select id, at from audit_entry where case_number is null and noun = 'subject' and key = forgotten::text
    union
    select id, at from audit_entry where case_number is null and noun = 'bulk_act'
      and key in (select i.act::text from bulk_item i where i.case_number = any (cases)))
  delete from audit_personal p using spoken s where p.entry = s.id and p.at = s.at;
  get diagnostics gone = row_count;
  perform audit_note('erase', 'audit_personal', 'subject ' || forgotten, null, jsonb_build_object('values', gone));
  perform audit_scope(scope);
  return gone;
end $$;
