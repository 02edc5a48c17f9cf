-- The language of someone's pages; null: the browser's, as far as pages speak it.
alter table person_preference add language text;
