package io.caseward.slack.outbox;

import io.caseward.database.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** One row of the outbox. */
public record Entry(
    long id,
    UUID key,
    Kind kind,
    Act act,
    String conversation,
    String channel,
    Map<String, Object> payload,
    Map<String, Object> metadata,
    String caseNumber,
    String state,
    Instant createdAt,
    Instant dueAt,
    Instant giveUpAt,
    int attempts,
    Instant leasedUntil,
    Instant sentAt,
    String externalId,
    String lastError) {

  public static Entry of(ResultSet row, int number) throws SQLException {
    return new Entry(
        row.getLong("id"),
        row.getObject("key", UUID.class),
        Kind.of(row.getString("kind")),
        Act.of(row.getString("act")),
        row.getString("conversation"),
        row.getString("channel"),
        Sql.map(row, "payload"),
        Sql.map(row, "metadata"),
        row.getString("case_number"),
        row.getString("state"),
        Sql.instant(row, "created_at"),
        Sql.instant(row, "due_at"),
        Sql.instant(row, "give_up_at"),
        row.getInt("attempts"),
        Sql.instant(row, "leased_until"),
        Sql.instant(row, "sent_at"),
        row.getString("external_id"),
        row.getString("last_error"));
  }
}
