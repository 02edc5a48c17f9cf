package io.caseward.cases;

import io.caseward.cases.CasePath.Visit;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the steps that cases take. */
@Repository
public class Walks {

  private final JdbcClient database;
  private final Clock clock;

  Walks(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Appends the visits of one transaction to a case's path. */
  public void walked(String caseNumber, List<Visit> visits) {
    database
        .sql(
            """
            update case_file
            set path = path || :walk, sop_version = coalesce(sop_version, :version)
            where number = :number
            """)
        .param("walk", CasePath.append(clock.instant(), visits))
        .param("version", visits.get(0).version())
        .param("number", CaseNumber.value(caseNumber))
        .update();
  }
}
