-- Browsers that an account was signed in with. Their failed tries are counted by themselves: whoever
-- guesses from the same address, a colleague in the same office say, locks nobody out there.
create table person_browser (
  account      text not null references account on delete cascade,
  browser_hash bytea not null,
  last_at      timestamptz not null,
  primary key (account, browser_hash)
);
create index person_browser_last on person_browser (last_at);
comment on column person_browser.browser_hash is 'secret';
