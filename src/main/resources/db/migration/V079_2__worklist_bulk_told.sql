-- As with rows of an import: why, to be said in the language of whoever reads it.
alter table bulk_item add told jsonb;
