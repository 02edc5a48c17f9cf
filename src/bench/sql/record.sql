-- ${open} entries of this month as the record's triggers would have written them: takes of tasks,
-- finished steps with their words behind a hash, and new cases, by people of three vendors.
set synchronous_commit = off;
insert into audit_entry (id, at, actor, role, team, door, place, act, noun, key, case_number, vendor, sop, sop_version, policy_edition, before, after)
select nextval('audit_entry_id'), clock_timestamp(), 'reviewer-' || n % 600, 'reviewer', vendor, (array['page', 'api', 'work'])[n % 3 + 1], '10.0.' || n % 7 || '.' || n % 250,
  case n % 3 when 0 then 'insert' else 'update' end, case n % 3 when 0 then 'case_file' else 'task' end, lpad(to_hex(n), 8, '0') || '-0004-11f1-aa80-02fc00000001',
  'C-' || 10000000 + n / 3, vendor, 'case-check', 1, 1,
  case n % 3 when 1 then '{"assignee": null, "taken_at": null}' when 2 then '{"state": "open", "answers": null, "ended_at": null, "finished_by": null}' end,
  case n % 3
    when 0 then '{"sop": "case-check", "about": {"sha256": "' || encode(sha256(n::text::bytea), 'hex') || '"}, "queue": "reviews", "state": "open", "market": "PH", "number": ' || n || ', "reason": "fake_reviews", "target": "PT8H", "vendor": "' || vendor || '", "language": "tl", "severity": "medium", "opened_at": "2026-06-01T09:00:00+00:00", "opened_by": "lead"}'
    when 1 then '{"assignee": "reviewer-' || n % 600 || '", "taken_at": "2026-06-01T09:00:00+00:00"}'
    else '{"state": "finished", "answers": {"sha256": "' || encode(sha256(n::text::bytea), 'hex') || '"}, "ended_at": "2026-06-01T10:00:00+00:00", "finished_by": "reviewer-' || n % 600 || '", "finished_role": "reviewer"}' end
from (select n, (array['harbor', 'kestrel', 'inhouse'])[n % 5 % 3 + 1] as vendor from generate_series(1, ${open}) n) drawn;
reset synchronous_commit;
