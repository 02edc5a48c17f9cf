package io.caseward.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.cases.CasePath.Move;
import io.caseward.cases.CasePath.Visit;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CasePathTest {

  private static final Instant MORNING = Instant.parse("2026-06-01T09:00:00Z");
  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

  @Test
  void readsWhatItHasWritten() {
    String text =
        CasePath.append(MORNING, List.of(passed("start"), came("review")))
            + CasePath.append(NOON, List.of(left("review"), passed("close")));

    assertThat(CasePath.parse(text).visits())
        .containsExactly(
            new Visit(MORNING, "case-check", 3, "start", Move.PASSED),
            new Visit(MORNING, "case-check", 3, "review", Move.CAME),
            new Visit(NOON, "case-check", 3, "review", Move.LEFT),
            new Visit(NOON, "case-check", 3, "close", Move.PASSED));
  }

  @Test
  void saysWhereTokensStand() {
    CasePath path = new CasePath(List.of(passed("start"), came("review"), came("wait"), left("wait")));

    assertThat(path.here("case-check")).containsExactly("review");
    assertThat(path.visited("case-check")).containsExactly("start", "review", "wait");
  }

  @Test
  void keepsATokenThatStandsWhereAnotherHasLeft() {
    CasePath path = new CasePath(List.of(came("review"), came("review"), left("review")));

    assertThat(path.here("case-check")).containsExactly("review");
  }

  @Test
  void tellsSopsApart() {
    Visit escalated = new Visit(NOON, "escalation", 1, "wait", Move.CAME);
    CasePath path = CasePath.parse(CasePath.append(NOON, List.of(came("review"), escalated)));

    assertThat(path.sops()).containsOnlyKeys("case-check", "escalation");
    assertThat(path.here("escalation")).containsExactly("wait");
    assertThat(path.here("case-check")).containsExactly("review");
  }

  @Test
  void isEmptyBeforeTheFirstStep() {
    assertThat(CasePath.parse("").visits()).isEmpty();
  }

  @Test
  void takesFewCharactersForAStep() {
    String text = CasePath.append(MORNING, List.of(passed("start"), came("review")));

    assertThat(text).matches(";[0-9a-z]{8} case-check@3 start review>");
  }

  private static Visit passed(String element) {
    return new Visit(MORNING, "case-check", 3, element, Move.PASSED);
  }

  private static Visit came(String element) {
    return new Visit(MORNING, "case-check", 3, element, Move.CAME);
  }

  private static Visit left(String element) {
    return new Visit(MORNING, "case-check", 3, element, Move.LEFT);
  }
}
