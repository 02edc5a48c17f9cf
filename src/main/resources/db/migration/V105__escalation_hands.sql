-- Whoever has a matter may have it from somebody else, since another time than that of the first
-- acknowledgement, and may ask for quiet until a time: then it is taken from them unless they say a
-- word. Whoever is waited for is reminded once before the next is told; remind_at is null where
-- nobody is waited for, or they were.
alter table escalation
  add held_since timestamptz,
  add snoozed_until timestamptz,
  add remind_at timestamptz;
update escalation set held_since = acknowledged_at where state = 'acknowledged';
create index escalation_reminders on escalation (remind_at) where remind_at is not null;
