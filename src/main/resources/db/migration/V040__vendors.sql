-- The firms that review for us. Not a vendor's matter but the list of vendors: every scope reads it.
create table vendor (
  key       text primary key,
  name      text not null,
  site      text not null,
  zone      text not null,
  languages text[] not null,
  -- [{"name", "days": ["mon", ...], "from": "06:00", "to": "14:00"}]; one that ends before it begins
  -- goes on past midnight.
  shifts    jsonb not null
);

insert into vendor values
  ('harbor', 'Harbor', 'Manila', 'Asia/Manila', '{en,tl}', '[
    {"name": "morning",   "days": ["mon","tue","wed","thu","fri","sat","sun"], "from": "06:00", "to": "14:00"},
    {"name": "afternoon", "days": ["mon","tue","wed","thu","fri","sat","sun"], "from": "14:00", "to": "22:00"},
    {"name": "night",     "days": ["mon","tue","wed","thu","fri","sat","sun"], "from": "22:00", "to": "06:00"}]'),
  ('kestrel', 'Kestrel', 'Kuala Lumpur', 'Asia/Kuala_Lumpur', '{en,ms,zh}', '[
    {"name": "day", "days": ["mon","tue","wed","thu","fri"], "from": "09:00", "to": "18:00"}]'),
  ('inhouse', 'In-house', 'Los Angeles', 'America/Los_Angeles', '{en,es}', '[
    {"name": "day", "days": ["mon","tue","wed","thu","fri"], "from": "09:00", "to": "17:00"}]');
