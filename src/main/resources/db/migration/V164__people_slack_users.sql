-- Whoever acts in Slack acts with the rights of the account that names them, so that only one may.
-- Where several did, the first by name keeps it.
update account a set slack_id = null
where a.slack_id is not null and a.removed_at is null
  and exists (select from account b where b.slack_id = a.slack_id and b.removed_at is null and b.name < a.name);

create unique index account_slack_id on account (slack_id) where slack_id is not null and removed_at is null;
