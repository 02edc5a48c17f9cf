package io.caseward.cases.privacy;

import io.caseward.cases.CaseNumber;
import io.caseward.cases.PersonalData;
import io.caseward.database.Sql;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Evidence, and what people said on the timeline. */
@Component
class CasesPersonalData implements PersonalData {

  /** What an act on the timeline tells in codes, numbers and names of people who work here. */
  private static final String[] KEPT =
      Sql.texts(List.of(
          "report", "source", "reference", "warnings", "pieces", "severity", "before", "why", "step", "element", "sop", "sopVersion", "role", "person", "from", "to",
          "queue", "vendor", "vendorBefore", "full", "language", "worked", "meant", "reason", "bulk", "onto", "duplicate", "outcome", "penalty", "strike",
          "clause", "clauseVersion", "approvedBy", "notice", "escalation", "resolution", "days"));

  private final JdbcClient database;

  CasesPersonalData(JdbcClient database) {
    this.database = database;
  }

  @Override
  public Map<String, Long> held(List<String> cases) {
    return Map.of(
        "files", count("select count(*) from evidence_file where case_number = any (:cases)", cases),
        "evidence", count("select count(*) from evidence where case_number = any (:cases) and coalesce(text, url, note, file::text) is not null", cases),
        "words", database.sql("select count(*) from timeline where case_number = any (:cases) and erased_but(data, :kept) <> data")
            .param("cases", numbers(cases)).param("kept", KEPT).query(Long.class).single());
  }

  private long count(String question, List<String> cases) {
    return database.sql(question).param("cases", numbers(cases)).query(Long.class).single();
  }

  /** A piece of evidence leaves its row: a decision says on how many it stood. */
  @Override
  public void erase(List<String> cases) {
    database.sql("delete from evidence_file where case_number = any (:cases)").param("cases", numbers(cases)).update();
    database.sql("update evidence set text = null, url = null, note = null, file = null where case_number = any (:cases)")
        .param("cases", numbers(cases))
        .update();
    database.sql("update timeline set data = erased_but(data, :kept) where case_number = any (:cases) and erased_but(data, :kept) <> data")
        .param("cases", numbers(cases))
        .param("kept", KEPT)
        .update();
  }

  static Long[] numbers(List<String> cases) {
    return cases.stream().map(CaseNumber::value).toArray(Long[]::new);
  }
}
