-- What was appealed stays on record when the subject's own words are gone.
alter table appeal drop constraint appeal_text_check;
alter table appeal add constraint appeal_text_check check (text = 'erased' or length(text) between 10 and 5000);
