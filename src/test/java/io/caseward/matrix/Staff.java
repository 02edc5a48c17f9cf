package io.caseward.matrix;

import io.caseward.database.Sql;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Accounts for every {@link Caller}, with the demo's password. */
@Component
class Staff {

  private final JdbcClient owner;

  Staff(@Qualifier("ownerDataSource") DataSource owner) {
    this.owner = JdbcClient.create(owner);
  }

  /**
   * @param words what a vendor's people alone are called
   */
  void arrive(Map<String, String> words) {
    for (Caller caller : Caller.all()) {
      owner.sql("insert into account (name, display_name, role, vendor, languages, password_hash, demo) select ?, ?, ?, ?, ?, password_hash, true from account where name = 'lead'")
          .params(caller.name(), (caller.vendor() == null ? "Nobody's" : words.get(caller.vendor())) + " " + caller.role().key(), caller.role().key(), caller.vendor(), Sql.texts(caller.languages()))
          .update();
    }
  }

  void leave() {
    Caller.all().forEach(caller -> owner.sql("delete from account where name = ?").param(caller.name()).update());
  }
}
