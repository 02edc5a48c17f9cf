-- Ladders as leads edit them. A change makes a new edition and leaves the old ones: an escalation
-- keeps its own copy of the one that it began with, and says which that was.
alter table ladder add name text, add edition int not null default 1, alter channel drop not null;
update ladder set name = case key when 'standard' then 'Standard' when 'grave' then 'Grave' else key end;
alter table ladder alter name set not null, add check (key ~ '^[a-z][a-z0-9-]{0,39}$');

create table ladder_edition (
  ladder  text        not null references ladder,
  edition int         not null check (edition > 0),
  -- {"channel", "rungs": [{"rung", "tell", "waitMinutes"}], "then", "again"}
  rules   jsonb       not null,
  made_at timestamptz not null default now(),
  made_by text        not null default 'caseward',
  primary key (ladder, edition)
);

-- What there was becomes the first edition. Its channel was never read: where a matter is told
-- depends on its queue, and still does where a ladder names no channel.
insert into ladder_edition (ladder, edition, rules)
  select l.key, 1, jsonb_build_object('channel', null, 'then', null, 'again', 'top',
    'rungs', (select jsonb_agg(jsonb_build_object('rung', r.rung, 'tell', to_jsonb(r.tell), 'waitMinutes', r.wait_minutes) order by r.rung)
              from ladder_rung r where r.ladder = l.key))
  from ladder l;

-- A node of the version before still reads both while nodes are replaced one by one; nothing else does.
comment on column ladder.channel is 'no longer read: editions say where a matter is told';
comment on table ladder_rung is 'no longer read: editions hold the rungs';

alter table escalation
  add ladder_edition int not null default 1,
  add again text not null default 'top' check (again in ('top', 'all')),
  alter channel drop not null;
update escalation set channel = null;
