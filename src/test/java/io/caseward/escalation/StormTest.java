package io.caseward.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.caseward.CasewardTest;
import io.caseward.Story;
import io.caseward.cases.Severity;
import io.caseward.web.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** By the standard ladder a storm begins with the second of a queue's matters. */
@CasewardTest
class StormTest {

  private static final String BEGINS_WITH = "update ladder_edition set rules = jsonb_set(rules, '{storm}', to_jsonb(?)) where ladder = 'standard'";

  @Autowired private Story story;
  @Autowired private Overdue overdue;
  @Autowired private Escalations escalations;
  @Autowired private Acknowledging acknowledging;
  @Autowired private Settling settling;
  @Autowired private JdbcClient sql;

  @BeforeEach
  void beginsWithTheSecond() {
    sql.sql(BEGINS_WITH).param(2).update();
  }

  @AfterEach
  void beginsWithTheTenth() {
    sql.sql(BEGINS_WITH).param(10).update();
  }

  @Test
  void ofAHundredIsOneEscalationWithAList() {
    List<String> cases = storm(100);

    assertThat(cases).extracting(number -> overdue.of(number).number()).as("one for all of them").containsOnly(first(cases).number());
    assertThat(first(cases).matters()).isEqualTo(100);
    assertThat(joined(cases)).hasSize(99).allMatch(matter -> matter.goneAt() == null);
    assertThat(overdue.told(cases.get(0), 1, 1)).as("told once").containsExactly("lead", "lead-2");
    assertThat(story.timeline(cases.get(99))).extracting("kind").contains("escalation_joined");
  }

  @Test
  void climbsOnceForAll() {
    List<String> cases = storm(3);

    story.fastForward(Duration.ofMinutes(15));

    assertThat(first(cases).rung()).isEqualTo(2);
    assertThat(overdue.timeline(cases.get(0))).containsExactly("opened", "told", "joined", "joined", "told");
  }

  @Test
  void isSettledForAllAtOnce() {
    List<String> cases = storm(3);
    overdue.acknowledged(cases.get(0), "lead");

    settling.settle(first(cases).number(), story.person("lead"), Overdue.settledBy("instruct"));

    assertThat(cases).allSatisfy(number -> {
      assertThat(story.task(number, "userTask_ReviewCase").instruction()).isEqualTo("Ask the merchant for its batch list.");
      assertThat(story.timeline(number)).extracting("kind").containsOnlyOnce("escalation_resolved");
    });
    assertThat(waiting()).as("no call waits any more").isZero();
  }

  @Test
  void raisesEveryCaseWhereItIsRaised() {
    List<String> cases = storm(3);
    overdue.acknowledged(cases.get(0), "lead");

    settling.settle(first(cases).number(), story.person("lead"), Overdue.settledBy("raise"));

    assertThat(cases).allSatisfy(number -> assertThat(story.file(number).severity()).isEqualTo(Severity.CRITICAL));
  }

  @Test
  void losesWhatIsOverOnItsOwn() {
    List<String> cases = storm(3);

    story.reviewed(cases.get(1), "insufficient");

    assertThat(joined(cases)).extracting(JoinedMatter::caseNumber, matter -> matter.goneAt() != null).containsExactly(tuple(cases.get(2), false), tuple(cases.get(1), true));
    assertThat(first(cases).state()).isEqualTo(EscalationState.TELLING);
  }

  @Test
  void goesOnForTheNextWhereTheFirstIsOver() {
    List<String> cases = storm(3);

    story.reviewed(cases.get(0), "insufficient");

    Escalation escalation = overdue.of(cases.get(1));
    assertThat(escalation.caseNumber()).isEqualTo(cases.get(1));
    assertThat(escalation.state()).isEqualTo(EscalationState.TELLING);
    assertThat(overdue.timeline(cases.get(1))).endsWith("handed_on", "told");
    story.fastForward(Duration.ofMinutes(15));
    assertThat(overdue.of(cases.get(1)).rung()).isEqualTo(2);
  }

  @Test
  void staysWithWhoeverHasItWhereTheFirstIsOver() {
    List<String> cases = storm(3);
    overdue.acknowledged(cases.get(0), "lead-2");

    story.reviewed(cases.get(0), "insufficient");

    assertThat(overdue.of(cases.get(1)).acknowledgedBy()).isEqualTo("lead-2");
    assertThat(story.task(cases.get(1), "userTask_ResolveEscalation").assignee()).isEqualTo("lead-2");
    settling.settle(overdue.of(cases.get(1)).number(), story.person("lead-2"), Overdue.settledBy("instruct"));
    assertThat(story.task(cases.get(2), "userTask_ReviewCase").instruction()).isNotNull();
  }

  @Test
  void standsDownWithItsLast() {
    List<String> cases = storm(3);

    cases.forEach(number -> story.reviewed(number, "insufficient"));

    assertThat(overdue.of(cases.get(2)).state()).isEqualTo(EscalationState.STOOD_DOWN);
    assertThat(waiting()).isZero();
  }

  @Test
  void isNoneWhereTheyComeFarApart() {
    String early = overdue.review();
    String late = overdue.review();

    assertThat(overdue.of(early).number()).isNotEqualTo(overdue.of(late).number());
  }

  @Test
  void beginsOnceThereAreEnough() {
    sql.sql(BEGINS_WITH).param(3).update();

    List<String> two = storm(2);
    assertThat(overdue.of(two.get(0)).number()).as("two are no storm").isNotEqualTo(overdue.of(two.get(1)).number());
  }

  @Test
  void gathersWhatCameBeforeItWasOne() {
    sql.sql(BEGINS_WITH).param(10).update();

    List<String> cases = storm(100);

    assertThat(cases).extracting(number -> overdue.of(number).number()).as("one for all of them").containsOnly(first(cases).number());
    assertThat(first(cases).matters()).isEqualTo(100);
    assertThat(joined(cases)).hasSize(99);
    assertThat(gathered(cases.get(8))).singleElement().satisfies(one -> {
      assertThat(story.seeing(() -> escalations.into(one))).isEqualTo(first(cases).number());
      assertThat(story.seeing(() -> escalations.timelineOf(one.number()))).extracting(EscalationEntry::kind).containsExactly("opened", "told", "gathered");
    });
  }

  @Test
  void gathersOnlyWhatNobodyHas() {
    sql.sql(BEGINS_WITH).param(3).update();
    List<String> cases = opened(3, Duration.ofMinutes(1));
    story.fastForward(Duration.ofMinutes(238));
    story.fastForward(Duration.ofMinutes(1));
    overdue.acknowledged(cases.get(1), "lead-2");

    story.fastForward(Duration.ofMinutes(1));

    assertThat(overdue.of(cases.get(2)).number()).isEqualTo(first(cases).number());
    assertThat(overdue.of(cases.get(1)).acknowledgedBy()).isEqualTo("lead-2");
    assertThat(gathered(cases.get(1))).isEmpty();
  }

  @Test
  void callsNobodyAnyMoreForWhatItHasGathered() {
    List<String> cases = gathering();
    String number = gathered(cases.get(1)).get(0).number();

    story.fastForward(Duration.ofMinutes(15));

    assertThat(story.seeing(() -> escalations.toldOf(number))).extracting(Told::rung).containsOnly(1);
    assertThatThrownBy(() -> acknowledging.acknowledge(number, story.person("lead"))).isInstanceOf(Refusal.class).hasMessageContaining(first(cases).number());
    assertThatThrownBy(() -> settling.settle(number, story.person("lead"), Overdue.settledBy("instruct"))).isInstanceOf(Refusal.class).hasMessageContaining(first(cases).number());
  }

  @Test
  void isSettledAlsoForWhatItHasGathered() {
    List<String> cases = gathering();
    overdue.acknowledged(cases.get(0), "lead");

    settling.settle(first(cases).number(), story.person("lead"), Overdue.settledBy("instruct"));

    assertThat(cases).allSatisfy(number -> {
      assertThat(story.task(number, "userTask_ReviewCase").instruction()).isEqualTo("Ask the merchant for its batch list.");
      assertThat(story.timeline(number)).extracting("kind").containsOnlyOnce("escalation_resolved");
    });
    assertThat(waiting()).isZero();
  }

  @Test
  void goesOnForWhatItHasGathered() {
    List<String> cases = gathering();

    story.reviewed(cases.get(0), "insufficient");
    story.reviewed(cases.get(2), "insufficient");

    Escalation escalation = overdue.of(cases.get(1));
    assertThat(escalation.caseNumber()).isEqualTo(cases.get(1));
    assertThat(story.seeing(() -> escalations.into(gathered(cases.get(1)).get(0)))).isEqualTo(escalation.number());
    story.fastForward(Duration.ofMinutes(15));
    assertThat(overdue.of(cases.get(1)).rung()).isEqualTo(2);
    overdue.acknowledged(cases.get(1), "lead-2");
    settling.settle(escalation.number(), story.person("lead-2"), Overdue.settledBy("instruct"));
    assertThat(story.task(cases.get(1), "userTask_ReviewCase").instruction()).isNotNull();
  }

  @Test
  void losesWhatItHasGatheredWhereThatIsOver() {
    List<String> cases = gathering();

    story.reviewed(cases.get(1), "insufficient");

    assertThat(joined(cases)).extracting(JoinedMatter::caseNumber, matter -> matter.goneAt() != null).containsExactly(tuple(cases.get(2), false), tuple(cases.get(1), true));
    assertThat(first(cases).state()).isEqualTo(EscalationState.TELLING);
  }

  @Test
  void goesOnForAsLongAsMoreComeWithinTenMinutes() {
    List<String> cases = opened(4, Duration.ofMinutes(8));
    story.fastForward(Duration.ofHours(4).minusMinutes(24));

    for (int one = 1; one < cases.size(); one++) {
      story.fastForward(Duration.ofMinutes(8));
    }

    assertThat(cases).extracting(number -> overdue.of(number).number()).as("the last came 24 minutes after the first").containsOnly(first(cases).number());
  }

  /** Three of one storm, of which the second was told of alone before the third began it. */
  private List<String> gathering() {
    sql.sql(BEGINS_WITH).param(3).update();
    return storm(3);
  }

  /** One after another, so that they become overdue so. */
  private List<String> opened(int many, Duration apart) {
    return IntStream.range(0, many).mapToObj(one -> {
      if (one > 0) {
        story.fastForward(apart);
      }
      return story.opens("counterfeit_vouchers", Severity.HIGH, "tl");
    }).toList();
  }

  private List<Escalation> gathered(String caseNumber) {
    return story.seeing(() -> escalations.of(caseNumber)).stream().filter(one -> one.state() == EscalationState.JOINED).toList();
  }

  private List<String> storm(int size) {
    List<String> cases = IntStream.range(0, size).mapToObj(one -> story.opens("counterfeit_vouchers", Severity.HIGH, "tl")).toList();
    story.fastForward(Duration.ofHours(4));
    return cases;
  }

  private Escalation first(List<String> cases) {
    return overdue.of(cases.get(0));
  }

  private List<JoinedMatter> joined(List<String> cases) {
    return story.seeing(() -> escalations.joined(first(cases).number()));
  }

  private long waiting() {
    return sql.sql("select count(*) from act_ru_execution x join act_re_procdef d on d.id_ = x.proc_def_id_ where d.key_ = 'joined-escalation'").query(Long.class).single();
  }
}
