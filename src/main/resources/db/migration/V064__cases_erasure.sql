-- A subject that was erased keeps its row, because its cases and what was decided in them stay. Its
-- reference is free again: who is reported under it later is somebody new.
alter table subject add erased_at timestamptz;
alter table subject drop constraint subject_ref_type_key;
create unique index subject_known on subject (ref, type) where erased_at is null;

-- When what was said in the case was erased: with its subject, or because its time was over.
alter table case_file add erased_at timestamptz;

-- Puts a word for every value of an object but those named, which hold codes and numbers alone. So a
-- field that is new is erased until somebody has decided otherwise.
create function erased_but(data jsonb, kept text[]) returns jsonb language sql immutable strict parallel safe as $$
  select coalesce(jsonb_object_agg(key, case when key = any (kept) or value = 'null' then value else '"erased"' end), '{}')
  from jsonb_each(data)
$$;
