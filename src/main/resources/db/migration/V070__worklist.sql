-- Where tasks wait. A queue is worked by one role; review queues have vendors, with the share each takes.
create table queue (
  key       text primary key,
  name      text not null,
  role      text not null,
  -- by which its tasks' clocks count; null: the calendar of the case's vendor
  calendar  text,
  position  int  not null
);
insert into queue (key, name, role, calendar, position) values
  ('emergency',   'Emergency',        'reviewer', null,      1),
  ('vouchers',    'Vouchers',         'reviewer', null,      2),
  ('reviews',     'Reviews',          'reviewer', null,      3),
  ('listings',    'Listings',         'reviewer', null,      4),
  ('licences',    'Licences',         'reviewer', null,      5),
  ('payments',    'Payments',         'reviewer', null,      6),
  ('accounts',    'Accounts',         'reviewer', null,      7),
  ('conduct',     'Conduct',          'reviewer', null,      8),
  ('media',       'Sensitive media',  'reviewer', null,      9),
  ('quality',     'Quality',          'quality',  'inhouse', 10),
  ('policy',      'Policy',           'policy',   'inhouse', 11),
  ('appeals',     'Appeals',          'policy',   'inhouse', 12),
  ('escalations', 'Escalations',      'lead',     'always',  13),
  ('lead',        'With the lead',    'lead',     'inhouse', 14);

create table queue_vendor (
  queue   text not null references queue,
  vendor  text not null,
  share   int  not null check (share > 0),
  primary key (queue, vendor)
);
insert into queue_vendor (queue, vendor, share)
select key, 'harbor', 50 from queue where role = 'reviewer'
union all select key, 'kestrel', 30 from queue where role = 'reviewer'
union all select key, 'inhouse', 20 from queue where role = 'reviewer' and key <> 'media';

-- The engine's tasks as people work them, written in the engine's transaction.
create table task (
  id               text primary key,
  case_number      text not null,
  subject          text not null,
  reason           text not null,
  sop              text not null,
  sop_version      int  not null,
  element          text not null,
  step             text not null,
  form             text,
  process_instance text not null,
  queue            text not null,
  skill            text not null,
  language         text not null,
  vendor           text,
  severity         text not null,
  severity_rank    smallint not null,
  -- must be done by someone who did not work this case before
  another_person   boolean not null,
  state            text not null check (state in ('open', 'finished', 'cancelled')),
  opened_at        timestamptz not null,
  due_at           timestamptz,
  assignee         text,
  taken_at         timestamptz,
  instruction      text,
  ended_at         timestamptz,
  finished_by      text,
  finished_role    text,
  finished_vendor  text,
  answers          jsonb
) with (fillfactor = 80);
-- what "take next" and the lists walk, best first
create index task_waiting on task (queue, severity_rank desc, due_at, id) where state = 'open' and assignee is null;
create index task_held on task (assignee, due_at) where state = 'open' and assignee is not null;
create index task_case on task (case_number);
select caseward_guard_vendor('task');
