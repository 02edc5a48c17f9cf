package io.caseward.cases.imports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.caseward.database.Sql;
import io.caseward.people.Told;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The tables {@code import_run} and {@code import_refusal}. */
@Repository
class ImportRuns {

  private final JdbcClient database;
  private final Clock clock;

  ImportRuns(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  long add(String fileName, UploadedFile file, Mapping mapping, long total, String by) {
    return database
        .sql(
            """
            insert into import_run (file_name, upload, format, mapping, rules, status, total,
                                    started_by, started_at)
            values (?, ?, ?, ?, ?, 'running', ?, ?, ?) returning id
            """)
        .params(
            fileName, file.path().toString(), file.format(), mapping.name(), mapping.text(), total,
            by, Sql.at(clock.instant()))
        .query(Long.class)
        .single();
  }

  @Transactional(readOnly = true)
  public Optional<ImportRun> find(long id) {
    return database
        .sql("select * from import_run where id = ?")
        .param(id)
        .query(ImportRuns::read)
        .optional();
  }

  /** The newest, at most 50. */
  @Transactional(readOnly = true)
  public List<ImportRun> newest() {
    return database
        .sql("select * from import_run order by id desc limit 50")
        .query(ImportRuns::read)
        .list();
  }

  List<ImportRun> running() {
    return database
        .sql("select * from import_run where status = 'running' order by id")
        .query(ImportRuns::read)
        .list();
  }

  /** The run while it is running and nobody else holds it, held until the transaction ends. */
  Optional<ImportRun> hold(long id) {
    return database
        .sql("select * from import_run where id = ? and status = 'running' for update skip locked")
        .param(id)
        .query(ImportRuns::read)
        .optional();
  }

  void moved(long id, Tally tally) {
    database
        .sql(
            """
            update import_run
            set rows = rows + ?, opened = opened + ?, joined = joined + ?, repeated = repeated + ?,
                refused = refused + ?
            where id = ?
            """)
        .params(
            tally.rows(), tally.opened(), tally.joined(), tally.repeated(), tally.refusals().size(), id)
        .update();
    tally.refusals().forEach((line, reason) -> refuse(id, line, reason));
  }

  private void refuse(long id, long line, Told reason) {
    database
        .sql("insert into import_refusal (run, line, reason, told) values (?, ?, ?, ?::jsonb)")
        .params(id, line, reason.inEnglish(), reason.kept())
        .update();
  }

  /** Ends a running one; false where it was over before. */
  boolean end(long id, ImportStatus status, Told problem) {
    return database
            .sql(
                """
                update import_run set status = ?, problem = ?, problem_told = ?::jsonb, ended_at = ?
                where id = ? and status = 'running'
                """)
            .params(status.key(), problem == null ? null : problem.inEnglish(), problem == null ? null : problem.kept(), Sql.at(clock.instant()), id)
            .update()
        == 1;
  }

  /** Why rows after a line were refused, by line. */
  @Transactional(readOnly = true)
  public List<Refused> refusals(long id, long afterLine, int most) {
    return database
        .sql(
            """
            select line, reason, told from import_refusal where run = ? and line > ? order by line limit ?
            """)
        .params(id, afterLine, most)
        .query((row, number) -> new Refused(row.getLong("line"), row.getString("reason"), Told.kept(row.getString("told"), row.getString("reason"))))
        .list();
  }

  /** A row that was not taken in. */
  public record Refused(long line, String reason, @JsonIgnore Told told) {}

  private static ImportRun read(ResultSet row, int number) throws SQLException {
    String problem = row.getString("problem");
    return new ImportRun(
        row.getLong("id"),
        row.getString("file_name"),
        row.getString("upload"),
        row.getString("format"),
        row.getString("mapping"),
        row.getString("rules"),
        ImportStatus.of(row.getString("status")),
        row.getLong("total"),
        row.getLong("rows"),
        row.getLong("opened"),
        row.getLong("joined"),
        row.getLong("repeated"),
        row.getLong("refused"),
        problem == null ? null : Told.kept(row.getString("problem_told"), problem),
        row.getString("started_by"),
        Sql.instant(row, "started_at"),
        Sql.instant(row, "ended_at"));
  }
}
