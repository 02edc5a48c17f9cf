-- What was opened before it was known for one of a storm: another escalation tells of its matter now.
alter table escalation drop constraint escalation_state_check;
alter table escalation add constraint escalation_state_check
  check (state in ('telling', 'acknowledged', 'resolved', 'stood_down', 'joined'));

-- The storm's escalation may go on for the matter of one that it has gathered, in the same instance.
alter table escalation drop constraint escalation_process_instance_key;
create unique index escalation_of_instance on escalation (process_instance) where state <> 'joined';
create index escalation_instances on escalation (process_instance);

-- Ladders have editions since V101; nothing reads what stood here before.
drop table ladder_rung;
alter table ladder drop column channel;
