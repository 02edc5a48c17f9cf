-- What a breach leads to begins in a job of its own. The engine makes that job's definition when a
-- diagram is deployed; for those that were deployed before it would do so in whatever transaction
-- reads the diagram first, and not notice when that fails.
insert into act_ru_jobdef (id_, rev_, proc_def_id_, proc_def_key_, act_id_, job_type_, job_configuration_, suspension_state_, tenant_id_, deployment_id_)
select gen_random_uuid()::text, 1, timer.proc_def_id_, timer.proc_def_key_, timer.act_id_, 'async-continuation', 'async-after', timer.suspension_state_, timer.tenant_id_, timer.deployment_id_
from act_ru_jobdef timer
where timer.job_type_ = 'timer-transition'
  and not exists (select from act_ru_jobdef there where there.proc_def_id_ = timer.proc_def_id_ and there.act_id_ = timer.act_id_ and there.job_type_ = 'async-continuation');
