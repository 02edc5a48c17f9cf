-- What may be reported, and the rules that decide it.
create table policy_area (
  key      text primary key,
  name     text not null,
  position int not null unique
);

-- Every wording a clause ever had. Each publication makes the next edition of all policies together,
-- so that one number says which wording of every clause was in force: a case keeps that number.
create table policy_clause (
  area         text not null references policy_area,
  number       text not null check (number ~ '^[1-9][0-9]?\.[1-9][0-9]?$'),
  version      int not null check (version > 0),
  edition      int not null,
  title        text not null,
  text         text not null,
  published_at timestamptz not null,
  published_by text not null,
  why          text not null,
  primary key (area, number, version)
);
create index policy_clause_by_edition on policy_clause (edition);

-- A decision names the wording it stood on; so no wording ever changes or goes.
create function policy_clause_stands() returns trigger language plpgsql as $$
begin
  raise exception 'A published clause stands as it is: publish a new version instead.';
end $$;
create trigger policy_clause_stands before update or delete on policy_clause
  for each row execute function policy_clause_stands();
create trigger policy_clauses_stand before truncate on policy_clause
  for each statement execute function policy_clause_stands();

insert into policy_area values
  ('counterfeit_vouchers',  'Counterfeit vouchers',   1),
  ('fake_reviews',          'Fake reviews',           2),
  ('misleading_listing',    'Misleading listing',     3),
  ('unlicensed_service',    'Unlicensed service',     4),
  ('price_gouging',         'Price gouging',          5),
  ('off_platform_payment',  'Off-platform payment',   6),
  ('account_fraud',         'Account fraud',          7),
  ('harassment',            'Harassment',             8),
  ('hateful_conduct',       'Hateful conduct',        9),
  ('sensitive_media',       'Sensitive media',       10);
