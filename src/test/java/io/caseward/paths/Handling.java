package io.caseward.paths;

import io.caseward.Calls;
import io.caseward.Story;
import io.caseward.TestClock;
import io.caseward.enforcement.Appeals;
import io.caseward.escalation.Acknowledging;
import io.caseward.escalation.Escalations;
import io.caseward.escalation.Settling;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people do with a case after its first review. */
@Component
class Handling {

  private static final String BEGINS_WITH = "update ladder_edition set rules = jsonb_set(rules, '{storm}', to_jsonb(?)) where ladder = 'standard'";

  private final Story story;
  private final Calls calls;
  private final Appeals appeals;
  private final Escalations escalations;
  private final Acknowledging acknowledging;
  private final Settling settling;
  private final RuntimeService engine;
  private final TestClock clock;
  private final JdbcClient sql;

  Handling(Story story, Calls calls, Appeals appeals, Escalations escalations, Acknowledging acknowledging, Settling settling, RuntimeService engine, TestClock clock, JdbcClient sql) {
    this.story = story;
    this.calls = calls;
    this.appeals = appeals;
    this.escalations = escalations;
    this.acknowledging = acknowledging;
    this.settling = settling;
    this.engine = engine;
    this.clock = clock;
    this.sql = sql;
  }

  /** Time passes to the moment at which the open step is overdue. */
  void untilOverdue(String number, String element) {
    story.fastForward(Duration.between(clock.instant(), story.task(number, element).dueAt()));
  }

  void answersTheQuestion(String number) {
    Calls.Answer answer = calls.post("lead", "/api/v1/cases/%s/information".formatted(number), "{\"text\": \"The list of redeemed codes is with the merchant.\"}");
    if (answer.status() >= 300) {
      throw new AssertionError(answer.body());
    }
  }

  void reviewedAgain(String number, String verdict) {
    story.finishes(number, "userTask_SecondReviewCase", "reviewer-harbor-2", story.verdict(number, verdict));
  }

  void decided(String number, String who, String verdict) {
    Map<String, Object> answers = new HashMap<>(story.verdict(number, verdict));
    if (verdict.equals("violation")) {
      answers.put("penalty", "suspension_30d");
    }
    story.finishes(number, "userTask_DecideCase", who, answers);
  }

  void approved(String number, String who, String approval) {
    story.finishes(number, "userTask_ApprovePenalty", who, Map.of("approval", approval, "notes", Story.WHY));
  }

  void appeals(String number) {
    appeals.lodge(number, "The account was used by someone else that week.", story.person("lead"));
  }

  void appealDecided(String number, String who, String outcome) {
    story.finishes(number, "userTask_DecideAppeal", who, Map.of("outcome", outcome, "notes", Story.WHY));
  }

  void acknowledged(String number) {
    acknowledging.acknowledge(escalation(number), story.person("lead"));
  }

  void settled(String number, String resolution) {
    settling.settle(escalation(number), story.person("lead"), Map.of("resolution", resolution, "instruction", "Ask the merchant for its batch list."));
  }

  /** As a second timer on the same step would. */
  void escalatedOnceMore(String number, String element) {
    engine.startProcessInstanceByKey("escalation", number, Map.of("overdueTask", story.task(number, element).id()));
  }

  /** While a storm begins with the second of a queue's matters. */
  String inAStorm(Supplier<String> happens) {
    sql.sql(BEGINS_WITH).param(2).update();
    try {
      return happens.get();
    } finally {
      sql.sql(BEGINS_WITH).param(10).update();
    }
  }

  private String escalation(String number) {
    return story.seeing(() -> escalations.of(number)).get(0).number();
  }
}
