-- An acknowledgement is a lease: whoever has a matter and is silent for that long loses it, and it
-- climbs again. The gravest want several people's word before the climbing stops; until then
-- acknowledgers holds those who gave theirs.
alter table escalation
  add needed int not null default 1 check (needed > 0),
  add acknowledgers text[] not null default '{}',
  add lease_minutes int not null default 240 check (lease_minutes > 0),
  add lease_ends_at timestamptz;
update escalation set acknowledgers = array[acknowledged_by] where acknowledged_by is not null;

-- What the ladders that there are say of it.
update ladder_edition set rules = rules || jsonb_build_object('acknowledgements', 1, 'leaseMinutes', case ladder when 'grave' then 60 else 240 end)
where not rules ? 'leaseMinutes';
