-- A task's screen shows how the last cases of the same reason ended.
create index case_file_decided on case_file (reason, number desc) where outcome is not null;
