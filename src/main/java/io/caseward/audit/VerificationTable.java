package io.caseward.audit;

import io.caseward.database.Sql;
import io.caseward.workflow.DomainAction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How the verifications stand, for every node to see: one goes at a time. */
@Repository
class VerificationTable {

  /** A run tells of itself several times a second: one that is silent so long has lost its node. */
  private static final String SILENT = "ended_at is null and sign_of_life < clock_timestamp() - interval '1 minute'";

  private final JdbcClient database;
  private final Clock clock;

  VerificationTable(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The newest, whichever node it is of. */
  @Transactional(readOnly = true)
  public Optional<VerificationRun> newest() {
    return database.sql("select *, " + SILENT + " as silent from record_verification order by id desc limit 1").query(VerificationTable::read).optional();
  }

  /** Empty where one goes already. */
  @DomainAction
  public Optional<Long> begin(String by) {
    database.sql("update record_verification set ended_at = ?, fault = ? where " + SILENT).params(Sql.at(clock.instant()), VerificationRun.NODE_LOST).update();
    return database.sql("insert into record_verification (started_by, started_at) values (?, ?) on conflict ((true)) where ended_at is null do nothing returning id")
        .params(by, Sql.at(clock.instant()))
        .query(Long.class)
        .optional();
  }

  /**
   * Tells how far it has come.
   *
   * @return whether it is to go on: nobody has asked it to stop, nor thought it lost
   */
  @DomainAction
  public boolean goesOn(long id, LocalDate month, long verified) {
    return database.sql("update record_verification set month = ?, verified = ?, sign_of_life = clock_timestamp() where id = ? and ended_at is null returning not stop_asked")
        .params(month, verified, id)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  /** Asks the one that goes to stop, wherever it is. */
  @DomainAction
  public void stop() {
    database.sql("update record_verification set stop_asked = true where ended_at is null").update();
  }

  @DomainAction
  public void over(long id, List<MonthVerified> months, boolean stopped) {
    database.sql("update record_verification set month = null, months = ?, stopped = ?, ended_at = ? where id = ? and ended_at is null")
        .params(Sql.json(months), stopped, Sql.at(clock.instant()), id)
        .update();
  }

  @DomainAction
  public void failed(long id, String why) {
    database.sql("update record_verification set month = null, fault = ?, ended_at = ? where id = ? and ended_at is null").params(why, Sql.at(clock.instant()), id).update();
  }

  private static VerificationRun read(ResultSet row, int number) throws SQLException {
    boolean silent = row.getBoolean("silent");
    return new VerificationRun(
        row.getString("started_by"), Sql.instant(row, "started_at"), row.getObject("month", LocalDate.class), row.getLong("verified"),
        Sql.list(row, "months", MonthVerified.class),
        silent ? Sql.instant(row, "sign_of_life") : Sql.instant(row, "ended_at"), row.getBoolean("stopped"),
        silent ? VerificationRun.NODE_LOST : row.getString("fault"));
  }
}
