-- Calendars as people edit them. A change makes a new edition and leaves the old ones: a clock keeps
-- the edition that it started under, so that no change rewrites what has been counted.
create table calendar (
  key     text primary key check (key ~ '^[a-z][a-z0-9-]{0,39}$'),
  name    text not null,
  -- whose people it holds for; null for in-house governance
  vendor  text references vendor,
  -- the one that counts for what starts now
  edition int  not null
);

create table calendar_edition (
  calendar text        not null references calendar,
  edition  int         not null check (edition > 0),
  -- {"place", "zone", "always", "shifts": [{"days", "hours": {"from", "to"}, "since", "until"}],
  --  "holidays": {"country", "region"}, "specialDays": [{"day", "name", "hours": [...]}]}
  rules    jsonb       not null,
  made_at  timestamptz not null default now(),
  made_by  text        not null default 'caseward',
  primary key (calendar, edition)
);

-- Each vendor's hours go on as they are.
insert into calendar select key, name, key, 1 from vendor;
insert into calendar_edition (calendar, edition, rules)
  select key, 1, jsonb_build_object(
    'place', site, 'zone', zone, 'always', false, 'specialDays', '[]'::jsonb,
    'shifts', (select jsonb_agg(jsonb_build_object(
        'days', (select jsonb_agg(case day when 'mon' then 'MONDAY' when 'tue' then 'TUESDAY' when 'wed' then 'WEDNESDAY' when 'thu' then 'THURSDAY'
                                           when 'fri' then 'FRIDAY' when 'sat' then 'SATURDAY' else 'SUNDAY' end)
                 from jsonb_array_elements_text(shift -> 'days') day),
        'hours', jsonb_build_object('from', shift -> 'from', 'to', shift -> 'to')))
      from jsonb_array_elements(shifts) shift))
  from vendor;

insert into calendar values ('always', 'Day and night', null, 1);
insert into calendar_edition (calendar, edition, rules)
  values ('always', 1, '{"place": "UTC", "zone": "UTC", "always": true, "shifts": [], "specialDays": []}');

-- Before, every clock counted by the one edition there was.
alter table clock add calendar_edition int not null default 1;

-- A node of the version before still reads it while nodes are replaced one by one; nothing else does.
alter table vendor alter shifts set default '[]';
comment on column vendor.shifts is 'no longer read: calendars say when a vendor works';
