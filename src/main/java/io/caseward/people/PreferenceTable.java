package io.caseward.people;

import java.sql.ResultSet;
import java.sql.SQLException;
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
    return sql.sql("select blur, grey, mute, language from person_preference where person = ?")
        .param(person.name())
        .query((row, number) -> read(row))
        .optional()
        .orElse(Preferences.NONE);
  }

  public void keep(Person person, Preferences chosen) {
    sql.sql(
            """
            insert into person_preference (person, blur, grey, mute, language) values (?, ?, ?, ?, ?)
            on conflict (person) do update set blur = excluded.blur, grey = excluded.grey, mute = excluded.mute, language = excluded.language""")
        .params(person.name(), chosen.blur(), chosen.grey(), chosen.mute(), chosen.language() == null ? null : chosen.language().locale().toLanguageTag())
        .update();
  }

  private static Preferences read(ResultSet row) throws SQLException {
    PageLanguage language = PageLanguage.of(row.getString("language")).orElse(null);
    return new Preferences(row.getBoolean("blur"), row.getBoolean("grey"), row.getBoolean("mute"), language);
  }
}
