package io.caseward.cases;

import io.caseward.database.Sql;
import io.caseward.people.Told;
import io.caseward.web.Refusal;
import io.caseward.workflow.DomainAction;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The files among the evidence, kept in the database with everything else of a case. */
@Repository
public class EvidenceFiles {

  /** So long a file waits for the report that names it. */
  private static final Duration WAIT = Duration.ofDays(1);

  /** A picture or a film is given out as such only where it is one. */
  private static final String ATTACH =
      """
      update evidence_file f set case_number = e.case_number, vendor = e.vendor, evidence = e.id
      from evidence e
      where e.case_number = :case and e.file = f.id and f.case_number is null and f.id in (:files)
        and (e.type = 'file' or f.type like e.type || '/%')
      returning f.id
      """;

  private static final String OF =
      "select f.type, f.bytes, c.number, c.reason from evidence_file f join case_file c on c.number = f.case_number where f.evidence = ?";

  private final JdbcClient database;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  EvidenceFiles(JdbcClient database, ApplicationEventPublisher events, Clock clock) {
    this.database = database;
    this.events = events;
    this.clock = clock;
  }

  /** What it is and what it holds. */
  public record Content(String type, byte[] bytes) {}

  /** Keeps a file for the report that will name it; returns the name. */
  @DomainAction
  public UUID keep(Content content, byte[] sha256, String by) {
    return database.sql("insert into evidence_file (type, bytes, sha256, taken_at, taken_by) values (?, ?, ?, ?, ?) returning id")
        .params(content.type(), content.bytes(), sha256, Sql.at(clock.instant()), by)
        .query(UUID.class)
        .single();
  }

  /** The file that a piece of evidence is, for someone's eyes that may see it, which is told before they do. */
  @Transactional(readOnly = true)
  public Optional<Content> shown(long evidence) {
    Optional<Found> found = database.sql(OF).param(evidence).query(Found.class).optional();
    found.ifPresent(file -> events.publishEvent(new EvidenceShown(CaseNumber.of(file.number()), file.reason(), List.of(evidence))));
    return found.map(file -> new Content(file.type(), file.bytes()));
  }

  /** The SHA-256 of each file among a case's evidence, by the piece that it is. */
  @Transactional(readOnly = true)
  public Map<Long, String> digests(String caseNumber) {
    return database.sql("select evidence, encode(sha256, 'hex') as sha256 from evidence_file where case_number = ?")
        .param(CaseNumber.value(caseNumber))
        .query(Digest.class)
        .stream()
        .collect(Collectors.toMap(Digest::evidence, Digest::sha256));
  }

  private record Digest(long evidence, String sha256) {}

  private record Found(String type, byte[] bytes, long number, String reason) {}

  /** Gives files to the evidence that names them, each once. */
  void attach(long caseNumber, List<Evidence> evidence) {
    List<UUID> named = evidence.stream().map(Evidence::file).filter(Objects::nonNull).toList();
    if (named.isEmpty()) {
      return;
    }
    List<UUID> attached = database.sql(ATTACH).param("case", caseNumber).param("files", named).query(UUID.class).list();
    evidence.stream().filter(piece -> piece.file() != null && !attached.contains(piece.file())).findFirst().ifPresent(piece -> {
      throw Refusal.ofField(HttpStatus.UNPROCESSABLE_ENTITY, "evidence-file-refused", "evidence", Told.of("refusal.evidenceFile", piece.file().toString(), piece.type()));
    });
  }

  /** Removes what no report has named in time; returns how many. */
  @DomainAction
  public int sweep() {
    return database.sql("delete from evidence_file where case_number is null and taken_at < ?").param(Sql.at(clock.instant().minus(WAIT))).update();
  }
}
