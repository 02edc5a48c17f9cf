package io.caseward.cases;

import io.caseward.database.Sql;
import io.caseward.people.Told;
import io.caseward.web.Refusal;
import io.caseward.workflow.DomainAction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes cases as duplicates of another that goes on for both. A closed case cannot come back, so
 * the closing is asked for first, and settled when nobody may take it back any more.
 */
@Service
public class Duplicates {

  /** The other case is found in the scope of whoever asks: a stranger's is not there. */
  private static final String KNOWN =
      """
      select d.case_number, o.number as onto, d.closed_by, d.closed_at
      from case_duplicate d left join case_file o on o.number = d.onto""";

  /** And only where it is of the same vendor, for those who are told in whatever scope. */
  private static final String TOLD = KNOWN + " and o.vendor is not distinct from d.vendor";

  private final JdbcClient database;
  private final Cases cases;
  private final Timeline timeline;
  private final Clock clock;

  Duplicates(JdbcClient database, Cases cases, Timeline timeline, Clock clock) {
    this.database = database;
    this.cases = cases;
    this.timeline = timeline;
    this.clock = clock;
  }

  /**
   * A case that is another's duplicate.
   *
   * @param onto null where whoever asks may not know of it
   * @param closed false as long as it can be taken back
   */
  public record Duplicate(String caseNumber, String onto, String by, boolean closed) {}

  @Transactional(readOnly = true)
  public Optional<Duplicate> of(String number) {
    return find(KNOWN, number);
  }

  /** The same as everybody who sees the case may hear it: a refusal is written in a scope that sees all. */
  @Transactional(readOnly = true)
  public Optional<Duplicate> toldOf(String number) {
    return find(TOLD, number);
  }

  private Optional<Duplicate> find(String which, String number) {
    return database
        .sql(which + " where d.case_number = ?")
        .param(CaseNumber.value(number))
        .query(Duplicates::read)
        .optional();
  }

  /**
   * Whether anything may be closed as a duplicate of this case.
   *
   * @throws Refusal where it is over itself
   */
  @DomainAction
  public void check(String onto) {
    try {
      cases.hold(onto);
    } catch (Refusal refused) {
      throw new Refusal(refused.status(), refused.type(), Told.of("refusal.noDuplicateOf", onto, refused.sentence()), Map.of("onto", refused.sentence()));
    }
  }

  /**
   * Asks for a case to be closed as a duplicate.
   *
   * @param said what stands on record beside it
   */
  @DomainAction
  public void begin(String number, String onto, String by, Map<String, ?> said) {
    if (number.equals(onto)) {
      throw refused("duplicate-of-itself", "refusal.duplicateOfItself", number);
    }
    // Always in the same order: of two who close each other's case, one waits and is then told.
    Stream.of(number, onto).sorted().forEach(one -> held(one, number, onto));
    checkUndecided(cases.find(number).orElseThrow());
    database
        .sql("insert into case_duplicate (case_number, vendor, onto, closed_by, asked_at) select number, vendor, ?, ?, ? from case_file where number = ?")
        .params(CaseNumber.value(onto), by, Sql.at(clock.instant()), CaseNumber.value(number))
        .update();
    timeline.add(number, "closing_as_duplicate", by, with(said, "onto", onto));
  }

  private void held(String one, String number, String onto) {
    try {
      cases.hold(one);
    } catch (Refusal refused) {
      throw one.equals(number) ? refused : refused("duplicate-of-closed", "refusal.duplicateOfClosed", number, onto, refused.sentence());
    }
  }

  private static void checkUndecided(CaseFile file) {
    if (file.outcome() != null) {
      throw refused("case-decided", "refusal.caseDecided", file.number());
    }
    if (file.state() == CaseState.WAITING_INFORMATION) {
      throw refused("case-waits", "refusal.caseWaits", file.number());
    }
  }

  /** It is no duplicate after all. */
  @DomainAction
  public void takeBack(String number, String by, Map<String, ?> said) {
    Duplicate duplicate = pending(number);
    database.sql("delete from case_duplicate where case_number = ?").param(CaseNumber.value(number)).update();
    timeline.add(number, "closing_undone", by, with(said, "onto", duplicate.onto()));
  }

  /** Closes it for good; both cases say so. */
  @DomainAction
  public void settle(String number, Map<String, ?> said) {
    Duplicate duplicate = pending(number);
    database
        .sql("update case_duplicate set closed_at = ? where case_number = ?")
        .params(Sql.at(clock.instant()), CaseNumber.value(number))
        .update();
    cases.end(number);
    timeline.add(number, "closed_as_duplicate", duplicate.by(), with(said, "onto", duplicate.onto()));
    timeline.add(duplicate.onto(), "duplicate_closed", duplicate.by(), with(said, "duplicate", number));
  }

  private Duplicate pending(String number) {
    return database
        .sql("select * from case_duplicate where case_number = ? and closed_at is null for update")
        .param(CaseNumber.value(number))
        .query(Duplicates::read)
        .optional()
        .orElseThrow(() -> refused("not-closing", "refusal.notClosing", number));
  }

  private static Map<String, Object> with(Map<String, ?> said, String name, String value) {
    Map<String, Object> facts = new HashMap<>(said);
    facts.put(name, value);
    return facts;
  }

  private static Refusal refused(String type, String key, Object... values) {
    return new Refusal(HttpStatus.CONFLICT, type, Told.of(key, values));
  }

  private static Duplicate read(ResultSet row, int number) throws SQLException {
    Long onto = row.getObject("onto", Long.class);
    return new Duplicate(
        CaseNumber.of(row.getLong("case_number")),
        onto == null ? null : CaseNumber.of(onto),
        row.getString("closed_by"),
        row.getObject("closed_at") != null);
  }
}
