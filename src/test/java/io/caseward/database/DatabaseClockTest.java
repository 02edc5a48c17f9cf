package io.caseward.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.caseward.CasewardTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@CasewardTest
@ExtendWith(OutputCaptureExtension.class)
class DatabaseClockTest {

  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
  private static final Clock REAL = Clock.systemUTC();

  @Autowired private JdbcClient sql;
  private final Wall wall = new Wall();
  private Duration slept = Duration.ZERO;

  /** The node's own clock, as it is set. */
  private static final class Wall extends Clock {

    private Duration off = Duration.ZERO;

    @Override
    public Instant instant() {
      return REAL.instant().plus(off);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }
  }

  private ClockKeeper keeper() {
    return new ClockKeeper(wall, new SteadyClock(wall, () -> System.nanoTime() - slept.toNanos()), sql);
  }

  @Test
  void tellsTheDatabasesTimeOnANodeWhoseOwnClockIsAnHourOffAndSaysSoOnce(CapturedOutput output) {
    wall.off = Duration.ofHours(1);
    ClockKeeper keeper = keeper();

    keeper.measure();
    keeper.measure();

    assertThat(keeper.clock().instant()).isCloseTo(REAL.instant(), within(1, ChronoUnit.SECONDS));
    assertThat(output.getOut().split("This node's clock is 3\\d{6} ms ahead of the database's", -1)).hasSize(2);
    assertThat(keeper.health().getDetails()).containsKey("warning");
  }

  @Test
  void saysNothingOfANodeThatIsRight(CapturedOutput output) {
    ClockKeeper keeper = keeper();

    keeper.measure();

    assertThat(keeper.clock().offset()).isLessThan(Duration.ofSeconds(2));
    assertThat(output).doesNotContain("This node's clock");
    assertThat(keeper.health().getDetails()).doesNotContainKey("warning");
  }

  @Test
  void doesNotSeeThatTheNodesClockJumpsAndSaysSoAtTheNextMeasurement(CapturedOutput output) {
    ClockKeeper keeper = keeper();
    keeper.measure();

    wall.off = Duration.ofHours(-1);
    assertThat(keeper.clock().instant()).isCloseTo(REAL.instant(), within(1, ChronoUnit.SECONDS));
    keeper.measure();
    assertThat(keeper.clock().instant()).isCloseTo(REAL.instant(), within(1, ChronoUnit.SECONDS));
    assertThat(output).containsPattern("This node's clock is 3\\d{6} ms behind the database's");

    wall.off = Duration.ZERO;
    keeper.measure();
    assertThat(output).contains("This node's clock is right again.");
  }

  @Test
  void isLateAndNeverEarlyAfterANodeHasSleptAndRightAtTheNextMeasurement() {
    ClockKeeper keeper = keeper();
    keeper.measure();

    slept = Duration.ofMinutes(5);
    assertThat(keeper.clock().instant()).isBefore(REAL.instant().minusSeconds(299));
    keeper.measure();

    assertThat(keeper.clock().instant()).isCloseTo(REAL.instant(), within(1, ChronoUnit.SECONDS));
  }

  @Test
  void goesOnByTheTimeThatPasses() {
    long[] nanos = {7};
    SteadyClock clock = new SteadyClock(Clock.fixed(NOON, ZoneOffset.UTC), () -> nanos[0]);

    nanos[0] += 1_500_000_000L;

    assertThat(clock.instant()).isEqualTo(NOON.plusMillis(1500));
    assertThat(clock.withZone(ZoneId.of("Asia/Manila")).instant()).isEqualTo(NOON.plusMillis(1500));
  }

  @Test
  void believesTheQuickestRoundTrip() {
    Clock node = ticking(0, 900, 1000, 1002, 2000, 2400, 3000, 3300, 4000, 4500);

    ClockReading reading = ClockReading.of(() -> NOON.plusMillis(1501), node);

    assertThat(reading.roundTrip()).isEqualTo(Duration.ofMillis(2));
    assertThat(reading.offset()).isEqualTo(Duration.ofMillis(500));
  }

  @Test
  void doesNotTrembleWithTheNetwork() {
    DatabaseClock clock = new DatabaseClock(Clock.fixed(NOON, ZoneOffset.UTC));
    clock.adjust(new ClockReading(Duration.ofMillis(100), Duration.ofMillis(2)));

    boolean moved = clock.adjust(new ClockReading(Duration.ofMillis(103), Duration.ofMillis(8)));

    assertThat(moved).isFalse();
    assertThat(clock.instant()).isEqualTo(NOON.plusMillis(100));
  }

  @Test
  void keepsItsOffsetInEveryZone() {
    DatabaseClock clock = new DatabaseClock(Clock.fixed(NOON, ZoneOffset.UTC));
    Clock manila = clock.withZone(ZoneId.of("Asia/Manila"));

    clock.adjust(new ClockReading(Duration.ofMinutes(1), Duration.ofMillis(2)));

    assertThat(manila.instant()).isEqualTo(NOON.plusSeconds(60));
    assertThat(manila.getZone()).isEqualTo(ZoneId.of("Asia/Manila"));
  }

  @Test
  void tellsAStorysTimeOnTheThreadThatTellsIt() {
    DatabaseClock clock = new DatabaseClock(Clock.fixed(NOON, ZoneOffset.UTC));

    StoryTime.tell(
        NOON.minusSeconds(60),
        () -> {
          assertThat(clock.instant()).isEqualTo(NOON.minusSeconds(60));
          assertThat(CompletableFuture.supplyAsync(clock::instant).join()).isEqualTo(NOON);
          StoryTime.goOn(NOON.minusSeconds(20));
          assertThat(clock.instant()).isEqualTo(NOON.minusSeconds(20));
        });

    assertThat(clock.instant()).isEqualTo(NOON);
  }

  private static Clock ticking(long... millis) {
    Queue<Instant> ticks = new ArrayDeque<>();
    for (long tick : millis) {
      ticks.add(NOON.plusMillis(tick));
    }
    return new Clock() {
      @Override
      public Instant instant() {
        return ticks.remove();
      }

      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
      }
    };
  }
}
