-- Two steps of a case may end within one tick of the clock; which came first still decides who
-- settled it.
create sequence task_end;
alter table task add ended_order bigint;
