-- What became of an act's clocks, kept when it ends: a page of fifty acts over a hundred thousand clocks
-- each would count them all anew. Of acts that ended before this it is counted still.
alter table clock_move add tally jsonb;
comment on column clock_move.tally is 'unrecorded: follows from its items';
