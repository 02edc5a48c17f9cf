package io.caseward.cases.privacy;

import io.caseward.cases.CaseNumber;
import io.caseward.cases.PersonalData;
import io.caseward.cases.Subject;
import io.caseward.database.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The subjects with their cases, and that they were erased. */
@Repository
@Transactional
class KnownSubjects {

  private static final String SELECT = "select s.id, s.type, s.ref, s.name, s.erased_at from subject s ";

  private final JdbcClient database;

  KnownSubjects(JdbcClient database) {
    this.database = database;
  }

  /** A subject, and whether it was erased. */
  record Known(long id, Subject subject, boolean erased) {}

  @Transactional(readOnly = true)
  public Optional<Known> of(String caseNumber) {
    return database.sql(SELECT + "join case_file c on c.subject = s.id where c.number = ?").param(CaseNumber.value(caseNumber)).query(KnownSubjects::read).optional();
  }

  @Transactional(readOnly = true)
  public Optional<Known> named(String type, String ref) {
    return database.sql(SELECT + "where s.ref = ? and s.type = ? and s.erased_at is null").params(ref, type).query(KnownSubjects::read).optional();
  }

  /** Until the transaction ends no report about it comes in. */
  Known lock(long id) {
    return database.sql(SELECT + "where s.id = ? for update").param(id).query(KnownSubjects::read).single();
  }

  /** Its cases that are not closed. */
  @Transactional(readOnly = true)
  public List<String> open(long id) {
    return numbers("select number from case_file where subject = :id and state <> 'closed' order by number", id);
  }

  /** Its cases in which something is left to erase. */
  @Transactional(readOnly = true)
  public List<String> told(long id) {
    return numbers("select number from case_file where subject = :id and erased_at is null order by number", id);
  }

  @Transactional(readOnly = true)
  public List<String> all(long id) {
    return numbers("select number from case_file where subject = :id order by number", id);
  }

  private List<String> numbers(String question, long id) {
    return database.sql(question).param("id", id).query(Long.class).list().stream().map(CaseNumber::of).toList();
  }

  void erased(List<String> cases, Instant at) {
    database.sql("update case_file set erased_at = ? where number = any (?) and erased_at is null").params(Sql.at(at), CasesPersonalData.numbers(cases)).update();
  }

  /** What it is from now on: its cases are still one subject's, and nobody knows whose. */
  Subject forget(Known known, Instant at) {
    Subject erased = new Subject(known.subject().type(), PersonalData.ERASED + ":" + known.id(), PersonalData.ERASED);
    database.sql("update subject set ref = ?, name = ?, erased_at = ? where id = ?").params(erased.id(), erased.name(), Sql.at(at), known.id()).update();
    return erased;
  }

  /** The subjects of these cases. */
  List<Long> behind(List<String> cases) {
    return database.sql("select distinct subject from case_file where number = any (?) order by subject").params((Object) CasesPersonalData.numbers(cases)).query(Long.class).list();
  }

  private static Known read(ResultSet row, int number) throws SQLException {
    return new Known(
        row.getLong("id"), new Subject(row.getString("type"), row.getString("ref"), row.getString("name")), row.getObject("erased_at") != null);
  }
}
