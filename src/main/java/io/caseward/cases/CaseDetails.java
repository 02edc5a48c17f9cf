package io.caseward.cases;

import io.caseward.database.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What belongs to a case, in the scope of whoever looks. */
@Repository
@Transactional(readOnly = true)
public class CaseDetails {

  private static final Duration RECENT = Duration.ofDays(90);

  private final JdbcClient database;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CaseDetails(JdbcClient database, ApplicationEventPublisher events, Clock clock) {
    this.database = database;
    this.events = events;
    this.clock = clock;
  }

  /** Its evidence for someone's eyes, which is told before they see it. */
  public List<Evidence> shown(CaseFile file) {
    List<Evidence> evidence = evidence(file.number());
    if (!evidence.isEmpty()) {
      events.publishEvent(new EvidenceShown(file.number(), file.reason(), evidence.stream().map(Evidence::id).toList()));
    }
    return evidence;
  }

  /** Its evidence, in the order in which it came. */
  public List<Evidence> evidence(String caseNumber) {
    return database
        .sql("select * from evidence where case_number = ? order by id")
        .param(CaseNumber.value(caseNumber))
        .query(CaseDetails::readEvidence)
        .list();
  }

  /** The reason of the case that a piece of evidence belongs to. */
  public Optional<String> reasonBehind(long evidence) {
    return database
        .sql("select c.reason from evidence e join case_file c on c.number = e.case_number where e.id = ?")
        .param(evidence)
        .query(String.class)
        .optional();
  }

  /** The reports that opened and joined it, in the order in which they came. */
  public List<Report> reports(String caseNumber) {
    return database
        .sql("select * from report where case_number = ? order by id")
        .param(CaseNumber.value(caseNumber))
        .query(ReportRow::read)
        .list();
  }

  /** The other cases about its subject, newest first, at most 50. */
  public List<CaseFile> others(String caseNumber) {
    return database
        .sql(
            CaseRow.SELECT
                + """
                 where c.subject = (select subject from case_file where number = :number)
                   and c.number <> :number
                 order by c.number desc limit 50
                """)
        .param("number", CaseNumber.value(caseNumber))
        .query(CaseRow::read)
        .list();
  }

  /** The last decided cases for its reason about subjects of its type, newest first. */
  public List<CaseFile> decidedAlike(String caseNumber, int most) {
    return database
        .sql(
            CaseRow.SELECT
                + """
                 join (select o.number, o.reason, os.type from case_file o join subject os on os.id = o.subject) own
                   on own.number = :number and own.reason = c.reason and own.type = s.type
                 where c.outcome is not null and c.number <> :number
                 order by c.number desc limit :most
                """)
        .param("number", CaseNumber.value(caseNumber))
        .param("most", most)
        .query(CaseRow::read)
        .list();
  }

  /**
   * How many reports its subject has had: those of the subject's cases that were opened in the last
   * 90 days, this one among them.
   */
  public int reportsOnSubject(String caseNumber) {
    return database
        .sql(
            """
            select coalesce(sum(report_count), 0) from case_file
            where subject = (select subject from case_file where number = ?) and opened_at > ?
            """)
        .params(CaseNumber.value(caseNumber), Sql.at(clock.instant().minus(RECENT)))
        .query(Integer.class)
        .single();
  }

  /** The steps it has taken. */
  public CasePath path(String caseNumber) {
    return database
        .sql("select path from case_file where number = ?")
        .param(CaseNumber.value(caseNumber))
        .query(String.class)
        .optional()
        .map(CasePath::parse)
        .orElse(new CasePath(List.of()));
  }

  private static Evidence readEvidence(ResultSet row, int number) throws SQLException {
    UUID file = row.getObject("file", UUID.class);
    return new Evidence(
        row.getLong("id"),
        row.getString("type"),
        row.getString("text"),
        file == null ? row.getString("url") : "/evidence/%d/file".formatted(row.getLong("id")),
        row.getString("note"),
        file,
        Sql.instant(row, "received_at"),
        row.getString("received_by"));
  }
}
