package io.caseward.worklist;

import io.caseward.people.Person;
import io.caseward.policy.Policies;
import io.caseward.workflow.DomainAction;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What people were shown of what harms, in points of its policy area. */
@Repository
@Transactional(readOnly = true)
public class Exposures {

  private final JdbcClient database;
  private final Policies policies;
  private final Clock time;

  Exposures(JdbcClient database, Policies policies, Clock time) {
    this.database = database;
    this.policies = policies;
    this.time = time;
  }

  /** Someone was shown a piece of evidence, for the first time today or once more. */
  @DomainAction
  public void shown(long evidence, String area, Person person) {
    int points = policies.area(area).orElseThrow().exposurePoints();
    if (points > 0) {
      database.sql("insert into exposure (person, day, evidence, vendor, area, points) values (?, ?, ?, ?, ?, ?) on conflict do nothing")
          .params(person.name(), today(person), evidence, person.vendor(), area, points)
          .update();
    }
  }

  /** The points of what someone was shown since midnight where they are. */
  int pointsToday(Person person) {
    return database.sql("select coalesce(sum(points), 0) from exposure where person = ? and day = ?").params(person.name(), today(person)).query(Integer.class).single();
  }

  LocalDate today(Person person) {
    return time.instant().atZone(person.zone()).toLocalDate();
  }
}
