package io.caseward;

import io.caseward.cases.CaseFile;
import io.caseward.cases.Cases;
import io.caseward.cases.Evidence;
import io.caseward.cases.NewReport;
import io.caseward.cases.Reports;
import io.caseward.cases.Severity;
import io.caseward.cases.Subject;
import io.caseward.cases.Timeline;
import io.caseward.cases.TimelineEntry;
import io.caseward.database.Scope;
import io.caseward.database.Scopes;
import io.caseward.people.People;
import io.caseward.people.Person;
import io.caseward.policy.Policies;
import io.caseward.worklist.TaskRow;
import io.caseward.worklist.TaskWork;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What tests say of a case, in the words of the people who work it. */
@Component
public class Story {

  public static final String WHY = "Seen in the evidence and held against the clause.";

  private final AtomicInteger reports = new AtomicInteger();
  private final Reports intake;
  private final Cases cases;
  private final Timeline timeline;
  private final TaskWork work;
  private final People people;
  private final Policies policies;
  private final ManagementService engine;
  private final TransactionTemplate transaction;
  private final TestClock clock;

  Story(Reports intake, Cases cases, Timeline timeline, TaskWork work, People people, Policies policies, ManagementService engine, TransactionTemplate transaction, TestClock clock) {
    this.intake = intake;
    this.cases = cases;
    this.timeline = timeline;
    this.work = work;
    this.people = people;
    this.policies = policies;
    this.engine = engine;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** A report about a new subject, which opens a case. */
  public String opens(String reason, Severity severity) {
    return opens(reason, severity, "en");
  }

  public String opens(String reason, Severity severity, String language) {
    int number = reports.incrementAndGet();
    return reports(new Subject("merchant", "M-" + System.nanoTime() + "-" + number, "Golden Lotus Spa"), reason, severity, language);
  }

  /** A report about a subject; opens a case or joins the open one. */
  public String reports(Subject subject, String reason, Severity severity, String language) {
    String reference = "R-" + System.nanoTime() + "-" + reports.incrementAndGet();
    NewReport report =
        new NewReport("test", reference, reason, subject, language, "PH", severity, clock.instant(),
            List.of(Evidence.of("text", "The counter said the code was used.", null, null)), null);
    return intake.receive(report, "lead").caseNumber();
  }

  public Person person(String name) {
    return seeing(() -> people.find(name).orElseThrow());
  }

  /** The open task of a case's step. */
  public TaskRow task(String caseNumber, String element) {
    return seeing(() -> work.openIn(caseNumber).stream().filter(task -> task.element().equals(element)).findFirst()
        .orElseThrow(() -> new AssertionError("%s has no open '%s', but %s.".formatted(caseNumber, element, work.openIn(caseNumber).stream().map(TaskRow::element).toList()))));
  }

  public List<TaskRow> tasks(String caseNumber) {
    return seeing(() -> work.openIn(caseNumber));
  }

  /** Someone takes a case's step and finishes it. */
  public void finishes(String caseNumber, String element, String who, Map<String, Object> answers) {
    TaskRow task = task(caseNumber, element);
    work.take(task.id(), person(who));
    work.finish(task.id(), person(who), answers);
  }

  /** The first review, by someone of the vendor that the case went to. */
  public void reviewed(String caseNumber, String verdict) {
    finishes(caseNumber, "userTask_ReviewCase", reviewer(caseNumber), verdict(caseNumber, verdict));
  }

  /** A reviewer of the case's vendor. */
  public String reviewer(String caseNumber) {
    return "reviewer-" + file(caseNumber).vendor();
  }

  /** A complete answer to a review with this verdict. */
  public Map<String, Object> verdict(String caseNumber, String verdict) {
    Map<String, Object> answers = new HashMap<>(Map.of("verdict", verdict, "notes", WHY));
    if (verdict.equals("violation")) {
      answers.put("clause", clause(caseNumber));
    }
    if (verdict.equals("insufficient")) {
      answers.put("missing", "The list of redeemed codes.");
    }
    return answers;
  }

  public String clause(String caseNumber) {
    CaseFile file = file(caseNumber);
    return seeing(() -> policies.inForce(file.reason(), file.policyEdition()).get(0).reference());
  }

  public CaseFile file(String caseNumber) {
    return seeing(() -> cases.find(caseNumber).orElseThrow());
  }

  public List<TimelineEntry> timeline(String caseNumber) {
    return seeing(() -> timeline.of(caseNumber));
  }

  /** Time passes; what falls due on the way happens at its time, in order. */
  public void fastForward(Duration duration) {
    Instant end = clock.instant().plus(duration);
    for (Job job = nextDue(end); job != null; job = nextDue(end)) {
      Instant due = job.getDuedate() == null ? clock.instant() : job.getDuedate().toInstant();
      if (due.isAfter(clock.instant())) {
        clock.set(due);
      }
      engine.executeJob(job.getId());
    }
    clock.set(end);
  }

  private Job nextDue(Instant end) {
    return engine.createJobQuery().active().withRetriesLeft().duedateLowerThan(Date.from(end.plusMillis(1))).orderByJobDuedate().asc().listPage(0, 1).stream().findFirst().orElse(null);
  }

  /** Reads with everything in sight. */
  public <T> T seeing(Supplier<T> question) {
    return Scopes.in(Scope.ALL, () -> transaction.execute(status -> question.get()));
  }
}
