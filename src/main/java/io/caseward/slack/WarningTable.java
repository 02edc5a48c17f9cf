package io.caseward.slack;

import io.caseward.database.Sql;
import io.caseward.sla.MilestoneReached;
import io.caseward.workflow.DomainAction;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Warnings of clocks that Slack has yet to be told of, and when each team was told last. */
@Repository
class WarningTable {

  /** Whoever was told of one waits so long for the next: then it tells of all that came meanwhile. */
  private static final Duration QUIET = Duration.ofMinutes(1);

  private final JdbcClient database;
  private final Clock time;

  WarningTable(JdbcClient database, Clock time) {
    this.database = database;
    this.time = time;
  }

  /**
   * Whose people are warned together.
   *
   * @param vendor null where it is no vendor's
   */
  record Team(String queue, String vendor) {}

  /** One statement, however many. */
  @DomainAction
  public void keep(List<MilestoneReached> warnings) {
    database.sql("insert into slack_warning (clock, queue, vendor, at) select * from unnest(?::bigint[], ?::text[], ?::text[], ?::timestamptz[])")
        .params(Sql.column(warnings, one -> one.clock().id()), Sql.column(warnings, one -> one.clock().queue()), Sql.column(warnings, one -> one.clock().vendor()), Sql.column(warnings, MilestoneReached::at))
        .update();
  }

  /** A team that there is something to tell, and that has been left alone long enough. */
  Optional<Team> next() {
    return database.sql("""
            select queue, vendor from slack_warning w
            where not exists (select from slack_warned told where told.queue is not distinct from w.queue and told.vendor is not distinct from w.vendor and told.at > ?)
            order by id limit 1""")
        .param(Sql.at(time.instant().minus(QUIET)))
        .query(Team.class)
        .optional();
  }

  /** The clocks that a team is to be told of; they are told of now. */
  List<Long> tell(Team team) {
    database.sql("insert into slack_warned (queue, vendor, at) values (?, ?, ?) on conflict (queue, vendor) do update set at = excluded.at")
        .params(team.queue(), team.vendor(), Sql.at(time.instant()))
        .update();
    return database.sql("delete from slack_warning where queue is not distinct from ? and vendor is not distinct from ? returning clock")
        .params(team.queue(), team.vendor())
        .query(Long.class)
        .list()
        .stream()
        .distinct()
        .toList();
  }
}
