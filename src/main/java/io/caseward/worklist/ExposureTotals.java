package io.caseward.worklist;

import io.caseward.people.Person;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What teams were shown of what harms, never one person: a group of few people is not told at all. */
@Repository
@Transactional(readOnly = true)
class ExposureTotals {

  /** With fewer, whoever knows the others' points knows the last one's. */
  static final int LEAST = 3;

  private static final int WEEK = 7;

  private static final String TOTALS = """
      select area, vendor,
        case when count(distinct person) filter (where day >= :today) >= :least then sum(points) filter (where day >= :today) end as today,
        case when count(distinct person) >= :least then sum(points) end as week
      from exposure where day >= :first
      group by area, vendor order by area, vendor nulls last""";

  private final JdbcClient database;
  private final Exposures exposures;

  ExposureTotals(JdbcClient database, Exposures exposures) {
    this.database = database;
    this.exposures = exposures;
  }

  /**
   * One area and team.
   *
   * @param vendor the team, null for in-house governance
   * @param today points shown on the day of the reader or later, as it is tomorrow already elsewhere; null where to too few people
   * @param week in seven days, today the last of them; null where to too few people
   */
  record Total(String area, String vendor, Integer today, Integer week) {}

  /** As far as the reader may see: a vendor's lead their own people's. */
  List<Total> seenBy(Person reader) {
    LocalDate today = exposures.today(reader);
    return database.sql(TOTALS)
        .param("today", today)
        .param("first", today.minusDays(WEEK - 1))
        .param("least", LEAST)
        .query(Total.class)
        .list();
  }
}
