package io.caseward.slack;

import io.caseward.sla.Clock;
import io.caseward.sla.ClockSearch;
import io.caseward.slack.WarningTable.Team;
import io.caseward.slack.outbox.Act;
import io.caseward.slack.outbox.Draft;
import io.caseward.slack.outbox.Kind;
import io.caseward.slack.outbox.Outbox;
import io.caseward.workflow.DomainAction;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * What Slack hears of clocks that warn: one message a queue, vendor and minute, with the first few to
 * breach and how many more there are. What has stopped, paused, become late or gone to another vendor
 * meanwhile is left out.
 */
@Service
public class WarningTalk {

  private static final int FIRST = 5;

  private final WarningTable warnings;
  private final WarningBlocks blocks;
  private final ClockSearch clocks;
  private final Outbox outbox;
  private final SlackSettings settings;
  private final JdbcClient database;
  private final java.time.Clock time;

  WarningTalk(WarningTable warnings, WarningBlocks blocks, ClockSearch clocks, Outbox outbox, SlackSettings settings, JdbcClient database, java.time.Clock time) {
    this.warnings = warnings;
    this.blocks = blocks;
    this.clocks = clocks;
    this.outbox = outbox;
    this.settings = settings;
    this.database = database;
    this.time = time;
  }

  /**
   * Tells one team; on one node at a time, so that no team is told twice in a minute.
   *
   * @return whether there may be more to tell
   */
  @DomainAction
  public boolean say() {
    if (!database.sql("select pg_try_advisory_xact_lock(hashtext('slack_warning'))").query(Boolean.class).single()) {
      return false;
    }
    Optional<Team> team = warnings.next();
    team.ifPresent(this::say);
    return team.isPresent();
  }

  private void say(Team team) {
    List<Long> warned = warnings.tell(team);
    List<Clock> first = clocks.inTime(warned, team.vendor(), FIRST);
    String channel = settings.warningChannelOf(team.queue(), team.vendor());
    if (first.isEmpty() || channel.isEmpty()) {
      return;
    }
    long many = first.size() < FIRST ? first.size() : clocks.countInTime(warned, team.vendor());
    outbox.write(new Draft(
        Kind.SLACK, Act.POST, "warnings:%s:%s:%s".formatted(team.queue(), team.vendor(), time.instant()), channel, blocks.of(team, first, many),
        Map.of("warnings", many), many == 1 ? first.get(0).caseNumber() : null, team.vendor()));
  }
}
