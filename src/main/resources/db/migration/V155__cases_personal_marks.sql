-- Every column that may hold what tells who a subject is, or what was said of or by them. Erasure
-- empties them all; a test reads these marks, and asks of each new column that it has one or is
-- known to hold none.
comment on column subject.ref is 'personal: whom it names elsewhere';
comment on column subject.name is 'personal: a name';
comment on column evidence.text is 'personal: what was said or written';
comment on column evidence.url is 'personal: leads to pictures and profiles';
comment on column evidence.note is 'personal: what the reporter said of it';
comment on column timeline.data is 'personal: words on a subject';
comment on column import_refusal.reason is 'personal: quotes the row that was refused';
comment on column import_refusal.told is 'personal: quotes the row that was refused';

comment on column task.subject is 'unrecorded: personal: the subject''s name, copied for lists';
comment on column task.answers is 'personal: notes on a subject';
comment on column task.help_wanted is 'personal: words on a subject';
comment on column task.note is 'personal: words on a subject';
comment on column task.instruction is 'personal: words on a subject';
comment on column task_draft.answers is 'personal: notes on a subject';
comment on column bulk_act.note is 'personal: words on the subjects of many cases';
comment on column bulk_act.filter is 'personal: may be a search for a name';

comment on column decision.subject_id is 'personal: whom it names elsewhere';
comment on column decision.notes is 'personal: notes on a subject';
comment on column penalty.subject_id is 'personal: whom it names elsewhere';
comment on column strike.subject_id is 'personal: whom it names elsewhere';
comment on column appeal.text is 'personal: the subject''s own words';
comment on column appeal.notes is 'personal: words on a subject';
comment on column notice.answer is 'personal: what the marketplace said of a subject';

comment on column escalation.subject is 'unrecorded: personal: the subject''s name, copied for lists';
comment on column escalation.story is 'personal: words on a subject';
comment on column escalation.resolution is 'personal: words on a subject';
comment on column escalation.instruction is 'personal: words on a subject';
comment on column escalation_timeline.data is 'personal: words on a subject';

comment on column outbox.payload is 'personal: names the subject, and says what was found';
comment on column outbox.last_error is 'personal: what was answered to that';
