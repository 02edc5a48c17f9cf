package io.caseward.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.CasewardTest;
import io.caseward.Story;
import io.caseward.database.Scope;
import io.caseward.database.Scopes;
import io.caseward.slack.Statements;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Where anchors go besides their file, and what becomes of those that do not come through. */
@CasewardTest
class AnchorPlacesTest {

  private static final AuditSettings EVERYWHERE = new AuditSettings(Period.ofYears(7), Duration.ofHours(1), null, null, "#record-anchors", true);

  @Autowired private Recorded recorded;
  @Autowired private Story story;
  @Autowired private Anchors anchors;
  @Autowired private Statements statements;
  @Autowired private JdbcClient sql;
  @Autowired private TransactionTemplate transaction;
  @Autowired private Clock clock;

  @BeforeEach
  void aSealedRecord() {
    recorded.fill(3);
    recorded.seal();
  }

  @Test
  void isInTheOutboxOnceAndMissingUntilItCameThrough() {
    AnchorChannel channel = new AnchorChannel(statements, EVERYWHERE);
    AnchorWebhook webhook = new AnchorWebhook(statements, EVERYWHERE);
    Anchoring anchoring = new Anchoring(anchors, List.of(channel, webhook), EVERYWHERE, clock);

    anchoring.now();

    assertThat(outbox()).containsExactlyInAnyOrder("slack #record-anchors", "webhook record.anchored");
    assertThat(anchors.missingAt("slack")).hasSize(1);

    sent();
    anchoring.now();

    assertThat(outbox()).hasSize(2);
    assertThat(anchors.missingAt("slack")).isEmpty();
    assertThat(anchors.missingAt("webhook")).isEmpty();
  }

  @Test
  void isTriedAgainWhereThePlaceFails() {
    Failing place = new Failing();
    Anchoring anchoring = new Anchoring(anchors, List.of(place), EVERYWHERE, clock);

    anchoring.now();
    assertThat(anchors.missingAt("failing")).hasSize(1);

    place.fails = false;
    anchoring.onTime();
    assertThat(anchors.missingAt("failing")).isEmpty();
  }

  @Test
  void isSignedOnScheduleAndOnlyWhereSomethingIsNew() {
    Failing place = new Failing();
    Anchoring anchoring = new Anchoring(anchors, List.of(place), EVERYWHERE, clock);
    anchoring.onTime();
    recorded.fill(1);
    recorded.seal();
    anchoring.onTime();
    assertThat(anchors.missingAt("failing")).hasSize(1);

    story.fastForward(Duration.ofHours(1));
    anchoring.onTime();
    anchoring.onTime();

    assertThat(anchors.missingAt("failing")).hasSize(2);
  }

  private void sent() {
    Scopes.in(Scope.SYSTEM, () -> transaction.executeWithoutResult(status -> sql.sql("update outbox set state = 'sent'").update()));
  }

  private List<String> outbox() {
    return story.seeing(() -> sql.sql("select kind || ' ' || channel from outbox order by id").query(String.class).list());
  }

  /** One whose disk is full. */
  private static final class Failing implements AnchorPlace {

    private boolean fails = true;

    @Override
    public String name() {
      return "failing";
    }

    @Override
    public boolean wanted() {
      return true;
    }

    @Override
    public boolean keep(Anchor anchor) throws IOException {
      if (fails) {
        throw new IOException("No space left on device");
      }
      return true;
    }
  }
}
