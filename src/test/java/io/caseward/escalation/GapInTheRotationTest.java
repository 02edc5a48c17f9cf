package io.caseward.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.CasewardTest;
import io.caseward.Story;
import io.caseward.TestClock;
import io.caseward.escalation.oncall.Duties;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The first rung of the standard ladder calls the rotation; reviews are overdue at 21:00 in Manila. */
@CasewardTest
class GapInTheRotationTest {

  private static final String CALLS = "update ladder_edition set rules = jsonb_set(rules, '{rungs,0,tell}', jsonb_build_array(?::text)) where ladder = 'standard'";

  @Autowired private Story story;
  @Autowired private Overdue overdue;
  @Autowired private Duties duties;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient sql;

  @BeforeEach
  void callsTheRotation() {
    sql.sql(CALLS).param("rotation:duty").update();
  }

  @AfterEach
  void callsTheLeads() {
    sql.sql(CALLS).param("role:lead").update();
  }

  @Test
  void tellsWhoeverIsOnCall() {
    duties.of("lead-2", "lead");

    String number = overdue.review();

    assertThat(overdue.told(number, 1, 1)).containsExactly("lead-2");
  }

  @Test
  void handsOverToTheNextInTurn() {
    duties.of("lead-2", "lead");

    story.fastForward(Duration.ofDays(7));
    String number = overdue.review();

    assertThat(overdue.told(number, 1, 1)).containsExactly("lead");
  }

  @Test
  void goesUpAtOnceInAGapAndSaysWhy() {
    duties.of("lead", "lead-2");
    duties.nobody("2026-06-01T20:00", "2026-06-01T23:00");

    String number = overdue.review();
    story.fastForward(Duration.ZERO);

    assertThat(overdue.timeline(number)).containsExactly("opened", "rotation_gap", "nobody_found", "told");
    assertThat(overdue.of(number).rung()).isEqualTo(2);
    assertThat(overdue.of(number).rungEndsAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(15)));
  }

  @Test
  void tellsTheRotationAgainOnceTheGapIsOver() {
    duties.of("lead", "lead-2");
    duties.nobody("2026-06-01T20:00", "2026-06-01T20:59");

    assertThat(overdue.told(overdue.review(), 1, 1)).containsExactly("lead");
  }

  @Test
  void goesUpAtOnceWhereTheRotationHasNobody() {
    duties.of();

    String number = overdue.review();
    story.fastForward(Duration.ZERO);

    assertThat(overdue.timeline(number)).containsExactly("opened", "rotation_empty", "nobody_found", "told");
  }

  @Test
  void goesUpAtOnceWhereThePersonInTurnHasLeft() {
    duties.of("lead", "lead-2");
    sql.sql("update rotation set people = '{dana,lead-2}'").update();

    String number = overdue.review();
    story.fastForward(Duration.ZERO);

    assertThat(overdue.timeline(number)).containsExactly("opened", "rotation_left", "nobody_found", "told");
  }

  @Test
  void tellsNobodyOfAnotherVendor() {
    duties.of("lead-kestrel");

    String number = overdue.review();
    story.fastForward(Duration.ZERO);

    assertThat(overdue.timeline(number)).containsExactly("opened", "rotation_elsewhere", "nobody_found", "told");
  }
}
