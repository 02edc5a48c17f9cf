package io.caseward.cases;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The subjects, each once. */
@Repository
class Subjects {

  private final JdbcClient database;

  Subjects(JdbcClient database) {
    this.database = database;
  }

  /**
   * A subject that nobody else reports on until the transaction ends.
   *
   * @param fresh whether it was not known before
   */
  record Locked(long id, boolean fresh) {}

  /** Finds or adds it, and holds it. A newer name replaces an older one, an id for a name does not. */
  Locked lock(Subject subject) {
    return database
        .sql(
            """
            insert into subject (type, ref, name) values (?, ?, ?)
            on conflict (ref, type) where erased_at is null do update
              set name = case when excluded.name = excluded.ref then subject.name else excluded.name end
            returning id, xmax = 0 as fresh
            """)
        .params(subject.type(), subject.id(), subject.name())
        .query(Locked.class)
        .single();
  }
}
