-- Lists that people keep may be searches for somebody by name, and be called after them.
comment on column saved_filter.address is 'personal: may be a search for a name';
comment on column saved_filter.name is 'personal: may be called after somebody';
