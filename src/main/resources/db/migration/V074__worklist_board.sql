-- how many tasks came and went, hour by hour
create index task_opened on task (opened_at);
create index task_ended on task (ended_at) where state <> 'open';
