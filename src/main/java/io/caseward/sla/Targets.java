package io.caseward.sla;

import io.caseward.workflow.Decisions;
import io.caseward.workflow.Decisions.UnansweredDecision;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * The target of each clock, picked by the decision table {@code targets}. A target that the SOP
 * states on a step is that step's, whatever the table says of {@code resolve}. What the table cannot
 * say is no reason to lose a case: a usual length counts instead, and the leads are told.
 */
@Service
public class Targets {

  public static final String TABLE = "targets";

  /** What the table may read as {@code facts.<name>}. */
  public static final Set<String> FACTS = Set.of("clock", "queue", "severity", "subjectType", "contract", "step", "target");

  static final Duration SHORTEST = Duration.ofSeconds(1);
  static final Duration LONGEST = Duration.ofDays(365);

  static final String TASK = "task";
  static final String CASE = "case";

  static final Duration USUAL_OF_TASKS = Duration.ofHours(8);
  static final Duration USUAL_OF_CASES = Duration.ofHours(40);

  private final Decisions decisions;
  private final TargetGaps gaps;

  Targets(Decisions decisions, TargetGaps gaps) {
    this.decisions = decisions;
    this.gaps = gaps;
  }

  /**
   * What a target depends on, as it is now.
   *
   * @param contract the vendor, each of whom works under one; null for nobody's
   * @param step the SOP's element, null for a case
   * @param triaged what triage asks for the case, null where it asks for nothing
   * @param stated the step's own target as its SOP has it, null where it has none
   */
  public record Matter(String queue, String severity, String subjectType, String contract, String step, Duration triaged, String stated) {}

  public TaskTargets ofTask(Matter matter) {
    int table = newest();
    Map<String, Object> answer = answer(TASK, matter, table);
    Duration stated = matter.stated() == null ? null : length("step", matter.stated(), matter);
    return new TaskTargets(
        length(Clock.ACKNOWLEDGE, answer.get(Clock.ACKNOWLEDGE), matter),
        length(Clock.FIRST_TOUCH, answer.get(Clock.FIRST_TOUCH), matter),
        stated == null ? resolve(TASK, answer, matter, USUAL_OF_TASKS) : stated,
        new TargetBasis(table, matter.triaged(), stated));
  }

  public CaseTarget ofCase(Matter matter) {
    int table = newest();
    return new CaseTarget(resolve(CASE, answer(CASE, matter, table), matter, USUAL_OF_CASES), new TargetBasis(table, matter.triaged(), null));
  }

  /** The version of the table that counts for what starts now. */
  public int newest() {
    return decisions.newest(TABLE);
  }

  /** What a version of the table has for clocks that run already. */
  public TargetTable table(int version) {
    return new TargetTable((clock, matter) -> answer(clock, matter, version));
  }

  private Map<String, Object> answer(String clock, Matter matter, int table) {
    try {
      List<Map<String, Object>> answers = decisions.ask(TABLE, table, facts(clock, matter));
      return answers.size() == 1 ? answers.get(0) : Map.of();
    } catch (UnansweredDecision unanswered) {
      return Map.of(Clock.RESOLVE, unanswered.getMessage());
    }
  }

  private static Map<String, Object> facts(String clock, Matter matter) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("clock", clock);
    facts.put("queue", matter.queue());
    facts.put("severity", matter.severity());
    facts.put("subjectType", matter.subjectType());
    facts.put("contract", matter.contract());
    facts.put("step", matter.step());
    Duration stated = possible(matter.stated());
    Duration target = stated == null ? matter.triaged() : stated;
    facts.put("target", target == null ? null : target.toString());
    return facts;
  }

  private Duration resolve(String clock, Map<String, Object> answer, Matter matter, Duration usual) {
    Object given = answer.get(Clock.RESOLVE);
    Duration length = possible(given);
    if (length == null) {
      gaps.keep(clock, given == null ? null : given.toString(), matter);
    }
    return length == null ? usual : length;
  }

  private Duration length(String clock, Object given, Matter matter) {
    Duration length = possible(given);
    if (given != null && length == null) {
      gaps.keep(clock, given.toString(), matter);
    }
    return length;
  }

  /** Null where nothing is given, or nothing that could be a target. */
  static Duration possible(Object given) {
    try {
      Duration length = given == null ? null : Duration.parse(given.toString());
      return length == null || length.compareTo(SHORTEST) < 0 || length.compareTo(LONGEST) > 0 ? null : length;
    } catch (DateTimeException noDuration) {
      return null;
    }
  }
}
