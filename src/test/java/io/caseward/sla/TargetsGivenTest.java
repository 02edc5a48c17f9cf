package io.caseward.sla;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.CasewardTest;
import io.caseward.Story;
import io.caseward.Visitor;
import io.caseward.cases.Severity;
import io.caseward.people.Told;
import io.caseward.sla.Targets.Matter;
import io.caseward.workflow.Decisions;
import io.caseward.workflow.Decisions.UnansweredDecision;
import io.caseward.workflow.SopDeployments;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Targets come from the published table; where it fails, a usual one counts and the leads are told. */
@CasewardTest
class TargetsGivenTest {

  @LocalServerPort int port;
  @Autowired Story story;
  @Autowired Clocks clocks;
  @Autowired Targets targets;
  @Autowired TargetGaps gaps;
  @Autowired SopDeployments sops;
  @Autowired JdbcClient database;

  @BeforeEach
  void nothingIsWrongYet() {
    in(() -> database.sql("delete from target_gap").update());
  }

  @Test
  void aTasksClocksRunToWhatTheTableSays() {
    String number = story.opens("fake_reviews", Severity.MEDIUM, "tl");

    assertThat(story.seeing(() -> clocks.ofCase(number))).extracting(clock -> (clock.taskId() == null ? "case " : "task ") + clock.kind() + " " + clock.target())
        .containsExactly("case resolve PT40H", "task acknowledge PT2H", "task first_touch PT4H", "task resolve PT8H");
    assertThat(told()).isEmpty();
  }

  @Test
  void theNewestPublishedTableCountsForWhatStartsFromThenOn() throws IOException {
    String shipped = Files.readString(Path.of("bpmn/sla/targets.dmn"));
    String before = story.opens("fake_reviews", Severity.MEDIUM, "tl");

    publish(shipped.replace("\"PT2H\"", "\"PT3H\""));
    String after = story.opens("fake_reviews", Severity.MEDIUM, "tl");
    publish(shipped);

    assertThat(acknowledge(before)).isEqualTo(Duration.ofHours(2));
    assertThat(acknowledge(after)).isEqualTo(Duration.ofHours(3));
  }

  private void publish(String table) {
    in(() -> sops.publish(Targets.TABLE, Map.of("targets.dmn", table.getBytes(StandardCharsets.UTF_8))));
  }

  private Duration acknowledge(String number) {
    return story.seeing(() -> clocks.ofCase(number)).stream().filter(clock -> clock.kind().equals(Clock.ACKNOWLEDGE)).findFirst().orElseThrow().target();
  }

  @Test
  void whatAStepStatesIsItsTargetWhateverTheTableSays() {
    TaskTargets given = in(() -> with(Map.of("resolve", "PT1H")).ofTask(matter("PT8H")));

    assertThat(given.resolve()).isEqualTo(Duration.ofHours(8));
  }

  @Test
  void theTableMayReadWhatTriageAskedFor() {
    TaskTargets given = in(() -> targets.ofTask(new Matter("reviews", "low", "merchant", "kestrel", "userTask_ReviewCase", Duration.ofHours(3), null)));

    assertThat(given.resolve()).isEqualTo(Duration.ofHours(3));
  }

  @Test
  void aTableThatAnswersNothingLosesNoCase() {
    TaskTargets given = in(() -> targets(facts -> List.of()).ofTask(matter(null)));

    assertThat(given).isEqualTo(new TaskTargets(null, null, Targets.USUAL_OF_TASKS, new TargetBasis(1, null, null)));
    assertThat(told()).singleElement().asString().isEqualTo("The decision table Targets has no resolve target for a task of reviews, low, merchant, kestrel, userTask_ReviewCase: PT8H of counted time holds instead. Add a rule that fits it.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "P3650D", "-PT1H", "soon"})
  void noughtOrTenYearsIsNoTarget(String given) {
    Duration target = in(() -> with(Map.of("resolve", given)).ofCase(matter(null)).resolve());

    assertThat(target).isEqualTo(Targets.USUAL_OF_CASES);
    assertThat(told()).singleElement().asString().startsWith("The decision table Targets gives '" + given + "' as the resolve target of a case of reviews");
  }

  @Test
  void aStepThatStatesTenYearsGetsWhatTheTableSays() {
    TaskTargets given = in(() -> with(Map.of("resolve", "PT5H")).ofTask(matter("P3650D")));

    assertThat(given.resolve()).isEqualTo(Duration.ofHours(5));
    assertThat(told()).singleElement().asString().startsWith("An SOP states 'P3650D' as the target of a step of reviews");
  }

  @Test
  void anImpossibleFirstClockDoesNotRun() {
    TaskTargets given = in(() -> with(Map.of("acknowledge", "PT0S", "resolve", "PT5H")).ofTask(matter(null)));

    assertThat(given.acknowledge()).isNull();
    assertThat(told()).singleElement().asString().contains("'PT0S' as the acknowledge target").contains("no such clock runs");
  }

  @Test
  void aTableThatCannotBeWorkedOutSaysWhy() {
    TaskTargets given = in(() -> targets(facts -> {
      throw new UnansweredDecision("no decision 'targets' is published", null);
    }).ofTask(matter(null)));

    assertThat(given.resolve()).isEqualTo(Targets.USUAL_OF_TASKS);
    assertThat(told()).singleElement().asString().contains("no decision 'targets' is published");
  }

  @Test
  void clocksThatRunAskOnceForEachMatterAndTheTableNotForWhatAStepStates() {
    List<Object> asked = new ArrayList<>();
    TargetTable table = targets(facts -> {
      asked.add(facts.get("clock"));
      return List.of(Map.of("acknowledge", "PT1H", "resolve", "PT5H"));
    }).table(3);

    assertThat(Stream.of("resolve", "acknowledge", "first_touch", "resolve").map(kind -> table.target(kind, matter(null)))).containsExactly(Optional.of(Duration.ofHours(5)), Optional.of(Duration.ofHours(1)), Optional.empty(), Optional.of(Duration.ofHours(5)));
    assertThat(table.target("resolve", new Matter("reviews", "low", "merchant", "kestrel", null, null, null))).contains(Duration.ofHours(5));
    assertThat(table.target("resolve", matter("PT8H"))).contains(Duration.ofHours(8));
    assertThat(asked).containsExactly("task", "case");
  }

  @Test
  void theSameIsToldOnce() {
    for (int i = 0; i < 3; i++) {
      in(() -> with(Map.of()).ofTask(matter(null)));
    }

    assertThat(told()).hasSize(1);
  }

  @Test
  void leadsReadItOnTheirBoard() {
    in(() -> with(Map.of()).ofTask(matter(null)));

    assertThat(Visitor.signedIn(port, "lead").get("/board").body()).contains("The decision table Targets has no resolve target for a task of reviews");
    assertThat(Visitor.signedIn(port, "lead-kestrel").get("/board").body()).doesNotContain("The decision table Targets");
  }

  private Targets with(Map<String, Object> answer) {
    return targets(facts -> List.of(new HashMap<>(answer)));
  }

  private Targets targets(Function<Map<String, Object>, List<Map<String, Object>>> table) {
    return new Targets(new Decisions() {
      @Override
      public int newest(String decision) {
        return 1;
      }

      @Override
      public List<Map<String, Object>> ask(String decision, int version, Map<String, Object> facts) {
        return table.apply(facts);
      }
    }, gaps);
  }

  private static Matter matter(String stated) {
    return new Matter("reviews", "low", "merchant", "kestrel", "userTask_ReviewCase", null, stated);
  }

  private List<String> told() {
    return in(() -> gaps.open()).stream().map(Told::inEnglish).toList();
  }

  private <T> T in(Supplier<T> work) {
    return story.seeing(work);
  }
}
