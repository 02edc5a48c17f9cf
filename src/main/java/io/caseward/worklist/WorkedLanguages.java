package io.caseward.worklist;

import io.caseward.cases.CaseFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** In which language cases are worked: their own, unless it fell back when they were routed. */
@Repository
class WorkedLanguages {

  private final JdbcClient database;

  WorkedLanguages(JdbcClient database) {
    this.database = database;
  }

  String of(CaseFile file) {
    return database.sql("select language from worked_language where case_number = ?").param(file.number()).query(String.class).optional().orElse(file.language());
  }

  /** Open tasks of a case that is routed once more are worked as it is from now on. */
  void keep(CaseFile file, String vendor, String language) {
    if (file.queue() != null) {
      database.sql("delete from worked_language where case_number = ?").param(file.number()).update();
      database.sql("update task set language = ? where case_number = ? and state = 'open' and language <> ?").params(language, file.number(), language).update();
    }
    if (!language.equals(file.language())) {
      database.sql("insert into worked_language (case_number, vendor, language) values (?, ?, ?)").params(file.number(), vendor, language).update();
    }
  }
}
