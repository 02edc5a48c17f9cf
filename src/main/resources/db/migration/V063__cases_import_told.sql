-- Why a row was refused is read days later, and not in English by everyone: the text's key and what
-- fills its gaps. Null where it was refused before; the sentence stands in "reason" all the same.
alter table import_refusal add told jsonb;
alter table import_run add problem_told jsonb;
