-- How a queue's cases are spread over its vendors: by share, or to the first in the order until it
-- has as many open tasks as it takes, then to the next.
alter table queue
  add distribution text not null default 'share' check (distribution in ('share', 'overflow'));
alter table queue_vendor
  add position   int not null default 0,
  -- open tasks of the queue that the vendor takes before the next one's turn; null: no limit
  add open_limit int check (open_limit > 0);
update queue_vendor v set position = placed.position
from (select queue, vendor, row_number() over (partition by queue order by vendor) as position from queue_vendor) placed
where placed.queue = v.queue and placed.vendor = v.vendor;

-- In which other languages, in this order, a queue's cases may be worked when no vendor of it speaks
-- their own. None to start with: such cases go to the lead.
create table queue_fallback (
  queue     text not null references queue,
  language  text not null,
  worked_in text[] not null check (cardinality(worked_in) > 0),
  primary key (queue, language)
);

-- Who changed how a queue is worked, from what to what. Cases already routed keep their way.
create table queue_change (
  id         bigint generated always as identity primary key,
  queue      text not null references queue,
  changed_at timestamptz not null,
  changed_by text not null,
  before     jsonb not null,
  after      jsonb not null
);
create index queue_change_newest on queue_change (queue, id desc);

-- The cases that are worked in another language than their own.
create table worked_language (
  case_number text primary key,
  vendor      text,
  language    text not null
);
select caseward_guard_vendor('worked_language');
