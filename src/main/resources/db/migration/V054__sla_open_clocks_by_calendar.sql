-- How many clocks still count by each edition of a calendar, and which: looked at before and when
-- they are moved to another.
create index clock_open_by_calendar on clock (calendar, calendar_edition) where state <> 'stopped';
