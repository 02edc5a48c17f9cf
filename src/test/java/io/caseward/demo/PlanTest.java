package io.caseward.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static java.util.stream.Collectors.toSet;

import io.caseward.cases.Subject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanTest {

  private final Script script = Script.read();
  private final List<Plot> plots = Planning.of(script).plots();

  @Test
  void isTheSameEveryTime() {
    assertThat(Planning.of(Script.read()).plots()).isEqualTo(plots);
  }

  @Test
  void holdsAbout200CasesOfTheLastTwoWeeksOldestFirst() {
    assertThat(plots).hasSizeBetween(190, 220).extracting(Plot::age).isSortedAccordingTo((one, other) -> other.compareTo(one));
    assertThat(plots).allMatch(plot -> plot.age().compareTo(Duration.ofDays(17)) < 0);
    assertThat(plots).filteredOn(plot -> plot.age().compareTo(Duration.ofDays(15)) > 0).hasSizeLessThan(20);
  }

  @Test
  void usesEveryAreaTypeEndingAndTurn() {
    assertThat(plots).extracting(Plot::reason).containsAll(script.incidents().keySet());
    assertThat(plots).extracting(plot -> plot.subject().type()).containsAll(Subject.TYPES);
    assertThat(plots).extracting(Plot::ending).contains(Ending.values());
    assertThat(plots).flatExtracting(Plot::turns).containsAll(Arrays.asList(Turn.values()));
    assertThat(plots).extracting(Plot::language).contains("en", "tl", "ms", "zh", "es", "th", "vi", "ko");
  }

  @Test
  void neverLetsOneStoryRunIntoAnother() {
    Set<Subject> withAPast = script.histories().stream().map(History::subject).collect(toSet());

    assertThat(plots).extracting(Plot::subject).filteredOn(subject -> !withAPast.contains(subject)).doesNotHaveDuplicates();
    assertThat(script.histories())
        .allSatisfy(history -> assertThat(history.matters()).extracting(History.Matter::age).isSortedAccordingTo((one, other) -> other.compareTo(one)));
  }

  @Test
  void leavesNoBlankInAnyText() {
    assertThat(plots)
        .allSatisfy(plot -> assertThat(plot.incident().says().get(plot.language())).isNotEmpty())
        .allSatisfy(plot -> {
          Tale tale = new Tale(plot, null);
          Incident incident = plot.incident();
          assertThat(List.of(incident.found(), incident.cleared(), incident.missing(), incident.answer(), incident.appeal()))
              .allSatisfy(text -> assertThat(tale.fill(text)).hasSizeGreaterThan(10).doesNotContain("{", "}"));
        });
  }
}
