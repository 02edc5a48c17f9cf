package io.caseward.audit;

import io.caseward.database.Sql;
import io.caseward.people.Person;
import io.caseward.people.Told;
import io.caseward.web.Refusal;
import io.caseward.workflow.DomainAction;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * How long the record is kept. A month goes as a whole, the oldest first, and leaves a signed stub;
 * the database itself refuses one whose time is not over.
 */
@Service
class Retention {

  private final JdbcClient database;
  private final RecordTable record;
  private final SigningKey key;
  private final AuditSettings settings;
  private final Clock clock;

  Retention(JdbcClient database, RecordTable record, SigningKey key, AuditSettings settings, Clock clock) {
    this.database = database;
    this.record = record;
    this.key = key;
    this.settings = settings;
    this.clock = clock;
  }

  /** Those that were dropped and those that are there, oldest first. */
  @DomainAction
  public List<KeptMonth> months() {
    List<KeptMonth> months = new ArrayList<>(stubs());
    boolean oldest = true;
    for (LocalDate month : record.months()) {
      months.add(new KeptMonth(month, record.head(month).map(Link::position).orElse(0L), keptUntil(month), oldest && isOver(month), null, null));
      oldest = false;
    }
    return months;
  }

  private List<KeptMonth> stubs() {
    return database.sql("select * from audit_stub order by month").query((row, number) -> {
      LocalDate month = row.getObject("month", LocalDate.class);
      return new KeptMonth(month, row.getLong("entries"), keptUntil(month), false, row.getString("dropped_by"), Sql.instant(row, "dropped_at"));
    }).list();
  }

  private LocalDate keptUntil(LocalDate month) {
    return month.plusMonths(1).plus(settings.retention());
  }

  /** By the database's own time, which dates the entries. */
  private boolean isOver(LocalDate month) {
    Instant now = database.sql("select clock_timestamp() as now").query((row, number) -> Sql.instant(row, "now")).single();
    return !keptUntil(month).isAfter(now.atZone(ZoneOffset.UTC).toLocalDate()) && month.isBefore(record.head().map(Link::month).orElse(month));
  }

  /** Drops a month for good. */
  @DomainAction
  public void drop(LocalDate month, Person by) {
    Optional<LocalDate> oldest = record.months().stream().findFirst();
    if (!oldest.equals(Optional.of(month)) || !isOver(month)) {
      throw new Refusal(HttpStatus.CONFLICT, "month-kept", Told.of("refusal.monthKept", Months.name(month), keptUntil(month).toString(), oldest.map(Months::name).orElse("-")));
    }
    Link first = record.links(month, 0, 1).get(0);
    Link last = record.head(month).orElseThrow();
    Stub stub = new Stub(Stub.STATEMENT, month, last.position(), first.hex(), last.hex(), by.name(), clock.instant());
    // It returns nothing, which a query cannot read: whether it is null can be.
    database.sql("select audit_drop_month(?, ?, ?) is null").params(month, by.name(), key.sign(stub)).query(Boolean.class).single();
  }
}
