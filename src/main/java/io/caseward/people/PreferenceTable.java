package io.caseward.people;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What people have chosen for themselves. */
@Repository
@Transactional
public class PreferenceTable {

  private final JdbcClient sql;

  PreferenceTable(JdbcClient sql) {
    this.sql = sql;
  }

  @Transactional(readOnly = true)
  public Preferences of(Person person) {
    return sql.sql("select blur, grey, mute from person_preference where person = ?")
        .param(person.name())
        .query((row, number) -> new Preferences(row.getBoolean("blur"), row.getBoolean("grey"), row.getBoolean("mute")))
        .optional()
        .orElse(Preferences.CAREFUL);
  }

  void keep(Person person, Preferences chosen) {
    sql.sql(
            """
            insert into person_preference (person, blur, grey, mute) values (?, ?, ?, ?)
            on conflict (person) do update set blur = excluded.blur, grey = excluded.grey, mute = excluded.mute""")
        .params(person.name(), chosen.blur(), chosen.grey(), chosen.mute())
        .update();
  }
}
