package io.caseward.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import org.junit.jupiter.api.Test;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

class MilestoneWorkerTest {

  private static final Instant NOW = Instant.parse("2026-06-01T09:00:00Z");

  private final Alarm alarm = new Alarm();
  private final Looks looks = new Looks();
  private final MilestoneWorker worker = new MilestoneWorker(looks, alarm, Clock.fixed(NOW, ZoneOffset.UTC));

  /** What the worker asked to be woken for, until the test does it. */
  private static final class Alarm extends ThreadPoolTaskScheduler {

    private Instant at;
    private Runnable work;

    @Override
    public ScheduledFuture<?> schedule(Runnable task, Instant start) {
      work = task;
      at = start;
      return null;
    }

    /** The node's own, an hour ahead of the database's. */
    @Override
    public Clock getClock() {
      return Clock.fixed(NOW.plusSeconds(3600), ZoneOffset.UTC);
    }

    private Instant rings() {
      return at.minusSeconds(3600);
    }
  }

  private static final class Looks extends Milestones {

    private int looked;
    private Instant earliest;
    private Runnable meanwhile = () -> {};

    private Looks() {
      super(null, null, null);
    }

    @Override
    public boolean come() {
      looked++;
      meanwhile.run();
      return false;
    }

    @Override
    public Optional<Instant> earliest() {
      return Optional.ofNullable(earliest);
    }
  }

  @Test
  void looksAtOnceWhenCasewardIsReady() {
    worker.ready();

    assertThat(alarm.rings()).isEqualTo(NOW);
  }

  @Test
  void wakesWhenTheNextOneIsDueWhateverTheNodesClockSays() {
    looks.earliest = NOW.plusMillis(140);

    works();

    assertThat(looks.looked).isEqualTo(1);
    assertThat(alarm.rings()).isEqualTo(NOW.plusMillis(140));
  }

  @Test
  void looksWithinASecondForWhatOthersArmed() {
    looks.earliest = NOW.plusSeconds(90);

    works();

    assertThat(alarm.rings()).isEqualTo(NOW.plusSeconds(1));
  }

  @Test
  void drawsBreathWhereWhatIsDueIsInAnotherNodesHands() {
    looks.earliest = NOW.minusSeconds(5);

    works();

    assertThat(alarm.rings()).isEqualTo(NOW.plusMillis(20));
  }

  @Test
  void wakesForWhatIsArmedMeanwhile() {
    works();

    worker.armed(new DeadlineArmed(NOW.plusMillis(300)));
    assertThat(alarm.rings()).isEqualTo(NOW.plusMillis(300));

    worker.armed(new DeadlineArmed(NOW.plusMillis(900)));
    assertThat(alarm.rings()).isEqualTo(NOW.plusMillis(300));
  }

  @Test
  void missesNothingThatIsArmedWhileItLooks() {
    looks.meanwhile = () -> worker.armed(new DeadlineArmed(NOW.plusMillis(20)));

    works();

    assertThat(alarm.rings()).isEqualTo(NOW.plusMillis(20));
  }

  @Test
  void triesAgainInAMomentWhenTheDatabaseIsAway() {
    looks.meanwhile = () -> {
      throw new TransientDataAccessResourceException("away");
    };

    works();

    assertThat(alarm.rings()).isEqualTo(NOW.plusSeconds(1));
  }

  private void works() {
    worker.ready();
    alarm.work.run();
  }
}
