package io.caseward.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LotTest {

  @Test
  void drawsTheShareThatIsAskedFor() {
    IntPredicate drawn = number -> Lot.of("C-" + number, "salt") < 0.10;

    double share = IntStream.range(0, 20_000).filter(drawn).count() / 20_000.0;

    assertThat(share).isCloseTo(0.10, within(0.01));
  }

  @Test
  void drawsTheSameCaseEachTime() {
    assertThat(Lot.of("C-1042", "salt")).isEqualTo(Lot.of("C-1042", "salt"));
  }

  @Test
  void cannotBeGuessedWithoutTheSalt() {
    assertThat(Lot.of("C-1042", "salt")).isNotEqualTo(Lot.of("C-1042", "another"));
  }
}
