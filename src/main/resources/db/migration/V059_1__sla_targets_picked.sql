-- By which version of the table of targets each clock's was picked, and what of its matter stands nowhere
-- else in its row: so a newer table can be asked for clocks that run already, without their tasks, their
-- cases and the SOPs that these began under. Of clocks that began before this is not known; they stay.
alter table clock
  add targets_version int,
  add triaged_seconds bigint,
  add stated_seconds  bigint;

-- What a clock counted to until it was moved to another target.
alter table clock_event add target_seconds bigint;

-- Clocks are moved to a newer table as they are to a newer edition; there is one table, and no calendar then.
alter table clock_move alter calendar drop not null;
comment on column clock_move.calendar is 'null where they go on by the table of targets';
comment on column clock_move.edition is 'of the calendar, or the version of the table';
drop index clock_move_running;
create unique index clock_move_running on clock_move (calendar) nulls not distinct where status = 'running';
