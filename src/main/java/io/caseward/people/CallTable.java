package io.caseward.people;

import io.caseward.database.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How people have chosen to be called. */
@Repository
@Transactional
public class CallTable {

  private final JdbcClient sql;

  CallTable(JdbcClient sql) {
    this.sql = sql;
  }

  private record Row(String person, CallChoices choices) {}


  @Transactional(readOnly = true)
  public CallChoices of(Person person) {
    return of(List.of(person)).get(person.name());
  }

  /** By account, of everyone asked about. */
  @Transactional(readOnly = true)
  public Map<String, CallChoices> of(Collection<Person> people) {
    List<String> names = people.stream().map(Person::name).distinct().toList();
    Map<String, CallChoices> chosen = names.isEmpty() ? Map.of() : read(names);
    return names.stream().collect(Collectors.toMap(name -> name, name -> chosen.getOrDefault(name, CallChoices.NONE)));
  }

  private Map<String, CallChoices> read(List<String> names) {
    return sql.sql("select * from person_calls where person = any (?)")
        .param(Sql.texts(names))
        .query(CallTable::row)
        .list()
        .stream()
        .collect(Collectors.toMap(Row::person, Row::choices));
  }

  public void keep(Person person, CallChoices chosen) {
    sql.sql(
            """
            insert into person_calls (person, ways, quiet_from, quiet_until, digest_at, digest_by) values (?, ?, ?, ?, ?, ?)
            on conflict (person) do update set ways = excluded.ways, quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until,
              digest_at = excluded.digest_at, digest_by = excluded.digest_by""")
        .params(
            person.name(),
            Sql.texts(chosen.ways().stream().sorted().map(CallWay::key).toList()),
            chosen.quietFrom(),
            chosen.quietUntil(),
            chosen.digestAt(),
            chosen.digestBy() == null ? null : chosen.digestBy().key())
        .update();
  }

  /** Accounts that are told a digest, whatever the hour. */
  @Transactional(readOnly = true)
  public List<String> withDigest() {
    return sql.sql("select person from person_calls where digest_at is not null order by person").query(String.class).list();
  }

  @Transactional(readOnly = true)
  public boolean isTold(Person person, LocalDate day) {
    return sql.sql("select exists (select from person_calls where person = ? and digest_on >= ?)").params(person.name(), day).query(Boolean.class).single();
  }

  /** Whether nobody has told them of that day yet; whoever asks first does. */
  public boolean claimDigest(Person person, LocalDate day) {
    return sql.sql("update person_calls set digest_on = ? where person = ? and digest_on is distinct from ?").params(day, person.name(), day).update() == 1;
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        row.getString("person"),
        new CallChoices(
            Sql.texts(row, "ways").stream().map(key -> CallWay.of(key).orElseThrow()).collect(Collectors.toUnmodifiableSet()),
            row.getObject("quiet_from", LocalTime.class),
            row.getObject("quiet_until", LocalTime.class),
            row.getObject("digest_at", LocalTime.class),
            CallWay.of(row.getString("digest_by")).orElse(null)));
  }
}
