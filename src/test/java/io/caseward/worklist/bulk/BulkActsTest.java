package io.caseward.worklist.bulk;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.caseward.AtOnce;
import io.caseward.Calls;
import io.caseward.Calls.Answer;
import io.caseward.CasewardTest;
import io.caseward.ExpectsErrors;
import io.caseward.Story;
import io.caseward.TestClock;
import io.caseward.cases.CaseClosed;
import io.caseward.cases.CaseState;
import io.caseward.cases.Cases;
import io.caseward.cases.Severity;
import io.caseward.cases.TimelineEntry;
import io.caseward.sla.Clocks;
import io.caseward.worklist.TaskRow;
import io.caseward.worklist.TaskWork;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.support.AbstractApplicationContext;

/** One act on many tasks: done one by one, refused one by one, and undone for ten minutes. */
@CasewardTest
class BulkActsTest {

  private static final String REVIEW = "userTask_ReviewCase";
  private static final String TAGALOG = "/worklist?tab=team&queue=reviews&language=tl";

  @Autowired Story story;
  @Autowired TestClock clock;
  @Autowired Calls calls;
  @Autowired Cases cases;
  @Autowired TaskWork work;
  @Autowired BulkWorker worker;
  @Autowired BulkSteps steps;
  @Autowired Clocks clocks;
  @Autowired AtOnce atOnce;
  @Autowired AbstractApplicationContext caseward;

  @Test
  void reassignsWhatFitsTheFilterAndNothingElse() {
    List<String> meant = tagalog(3);
    String other = story.opens("harassment", Severity.HIGH, "tl");

    JsonNode act = worked(reassign(TAGALOG, "reviewer-harbor-2"));

    assertThat(act.path("done").asInt()).isEqualTo(3);
    assertThat(meant).allSatisfy(number -> assertThat(review(number).assignee()).isEqualTo("reviewer-harbor-2"));
    assertThat(review(other).assignee()).isNull();
    assertThat(kinds(meant.get(0))).contains("handed_over");
  }

  @Test
  void undoesItForTenMinutes() {
    List<String> numbers = tagalog(2);
    work.take(review(numbers.get(0)).id(), story.person("reviewer-harbor"));
    long act = reassign(TAGALOG, "reviewer-harbor-2");
    worker.work();

    clock.advance(ofMinutes(9));
    assertThat(undo(act).status()).isEqualTo(202);

    assertThat(worked(act).path("undone").asInt()).isEqualTo(2);
    assertThat(review(numbers.get(0)).assignee()).isEqualTo("reviewer-harbor");
    assertThat(review(numbers.get(1)).assignee()).isNull();
    assertThat(kinds(numbers.get(0))).contains("handover_undone");
  }

  @Test
  void doesNotUndoItAfterThat() {
    tagalog(1);
    long act = reassign(TAGALOG, "reviewer-harbor-2");
    worker.work();

    clock.advance(ofMinutes(10));

    assertThat(undo(act).detail()).contains("could be undone for 10 minutes");
  }

  @Test
  void leavesWhatHasMovedOnAndNamesItAndUndoesTheRest() {
    List<String> numbers = tagalog(2);
    long act = reassign(TAGALOG, "reviewer-harbor-2");
    worker.work();
    work.finish(review(numbers.get(0)).id(), story.person("reviewer-harbor-2"), story.verdict(numbers.get(0), "no_violation"));

    undo(act);

    JsonNode undone = worked(act);
    assertThat(undone.path("undone").asInt()).isEqualTo(1);
    assertThat(undone.path("kept").asInt()).isEqualTo(1);
    assertThat(undone.path("reasons").get(0).path("sentence").asText()).contains(numbers.get(0)).contains("was finished by reviewer-harbor-2");
    assertThat(review(numbers.get(1)).assignee()).isNull();
  }

  @Test
  void saysOfEachThatIsRefusedWhy() {
    tagalog(2);
    String english = story.opens("fake_reviews", Severity.MEDIUM, "ms");

    JsonNode act = worked(reassign("/worklist?tab=team&queue=reviews", "reviewer-harbor-2"));

    assertThat(act.path("done").asInt()).isEqualTo(2);
    assertThat(act.path("refused").asInt()).isEqualTo(1);
    assertThat(act.path("reasons").get(0).path("type").asText()).isEqualTo("not-fit-for-task");
    assertThat(calls.get("lead", act.path("href").asText() + "/refusals").json().get(0).path("caseNumber").asText()).isEqualTo(english);
  }

  @Test
  void stopsWhereItIsAndCanBeUndoneFromThere() {
    List<String> numbers = tagalog(3);
    long act = reassign(TAGALOG, "reviewer-harbor-2");
    first(act);

    assertThat(calls.delete("lead", "/api/v1/bulk-acts/" + act).json().path("status").asText()).isEqualTo("stopped");
    worker.work();

    JsonNode stopped = found(act);
    assertThat(stopped.path("done").asInt()).isEqualTo(1);
    assertThat(stopped.path("waiting").asInt()).isEqualTo(2);
    undo(act);
    assertThat(worked(act).path("undone").asInt()).isEqualTo(1);
    assertThat(numbers).allSatisfy(number -> assertThat(review(number).assignee()).isNull());
    assertThat(calls.delete("lead", "/api/v1/bulk-acts/" + act).detail()).contains("nothing is left to stop");
  }

  @Test
  void goesOnAfterARestartWithTheNextTask() {
    tagalog(3);
    long act = reassign(TAGALOG, "reviewer-harbor-2");
    first(act);

    new BulkWorker(steps).work();

    assertThat(found(act).path("done").asInt()).isEqualTo(3);
    assertThat(found(act).path("status").asText()).isEqualTo("done");
  }

  @Test
  void isSharedByTwoNodesAndDoneOnceToEach() {
    List<String> numbers = tagalog(30);
    long act = reassign(TAGALOG, "reviewer-harbor-2");
    BulkWorker another = new BulkWorker(steps);

    CompletableFuture.allOf(CompletableFuture.runAsync(worker::work), CompletableFuture.runAsync(another::work)).join();

    assertThat(worked(act).path("done").asInt()).isEqualTo(30);
    assertThat(numbers).allSatisfy(number -> assertThat(kinds(number)).filteredOn("handed_over"::equals).hasSize(1));
  }

  @Test
  void takesATaskFromWhoeverTookItAMomentBefore() {
    String number = tagalog(1).get(0);
    long act = reassign(TAGALOG, "reviewer-harbor-2");

    atOnce.second(() -> work.take(review(number).id(), story.person("reviewer-harbor")), () -> {
      worker.work();
      return null;
    });

    assertThat(review(number).assignee()).isEqualTo("reviewer-harbor-2");
    undo(act);
    worker.work();
    assertThat(review(number).assignee()).isEqualTo("reviewer-harbor");
  }

  @Test
  void leavesATaskToTheActThatCameFirst() {
    tagalog(1);
    long first = reassign(TAGALOG, "reviewer-harbor");
    long second = reassign(TAGALOG, "reviewer-harbor-2");

    steps.going().stream().filter(act -> act.id() == second).forEach(act -> {
      BulkItem item = steps.next(second, "waiting", 1).get(0);
      assertThatThrownBy(() -> steps.perform(act, item)).hasMessageContaining("waiting for bulk act " + first + " of lead");
    });
  }

  @Test
  void setsTheSeverityOfCasesUpOrDown() {
    List<String> numbers = tagalog(2);

    long act = ask("lead", "severity", "\"severity\": \"low\"", TAGALOG).json().path("id").asLong();

    assertThat(worked(act).path("done").asInt()).isEqualTo(2);
    assertThat(review(numbers.get(0)).severity()).isEqualTo("low");
    undo(act);
    worker.work();
    assertThat(story.file(numbers.get(1)).severity()).isEqualTo(Severity.MEDIUM);
    assertThat(kinds(numbers.get(1))).contains("severity_set", "severity_undone");
  }

  @Test
  void sendsCasesToAnotherQueueAndVendorWithAllThatIsTheirs() {
    String number = story.opens("fake_reviews", Severity.MEDIUM, "en");
    String before = story.file(number).vendor();
    String to = before.equals("kestrel") ? "harbor" : "kestrel";
    work.take(review(number).id(), story.person(story.reviewer(number)));

    long act = ask("lead", "reroute", "\"queue\": \"vouchers\", \"vendor\": \"%s\"".formatted(to), "/worklist?tab=team&queue=reviews").json().path("id").asLong();

    assertThat(worked(act).path("done").asInt()).isEqualTo(1);
    assertThat(review(number).queue()).isEqualTo("vouchers");
    assertThat(review(number).vendor()).isEqualTo(to);
    assertThat(review(number).assignee()).as("is of the other vendor").isNull();
    assertThat(story.seeing(() -> clocks.ofTask(review(number).id()).orElseThrow()).vendor()).isEqualTo(to);
    undo(act);
    worker.work();
    assertThat(review(number).queue()).isEqualTo("reviews");
    assertThat(story.file(number).vendor()).isEqualTo(before);
    assertThat(review(number).assignee()).isEqualTo("reviewer-" + before);
  }

  @Test
  void namesWhatCannotBeReroutedThere() {
    tagalog(1);

    JsonNode act = worked(ask("lead", "reroute", "\"queue\": \"vouchers\", \"vendor\": \"kestrel\"", TAGALOG).json().path("id").asLong());

    assertThat(act.path("reasons").get(0).path("sentence").asText()).contains("is in 'tl'").contains("nobody of kestrel");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          reassign  | "person": "reviewer-harbor-2" | /worklist?tab=team&queue=media  | 422 | Nothing fits
          reassign  | "person": "nobody-here"       | /worklist?tab=team              | 422 | There is no account 'nobody-here'
          reassign  | "person": "auditor"           | /worklist?tab=team              | 422 | auditor has the role auditor
          reassign  |                               | /worklist?tab=team              | 422 | 'person' is missing
          reroute   | "queue": "blackmail"          | /worklist?tab=team              | 400 | 'queue' is 'blackmail'
          reroute   | "queue": "policy"             | /worklist?tab=team              | 400 | 'queue' is 'policy'
          reroute   | "queue": "media", "vendor": "inhouse" | /worklist?tab=team      | 409 | is not worked by 'inhouse'
          severity  | "severity": "urgent"          | /worklist?tab=team              | 400 | 'severity' is 'urgent'
          duplicate | "onto": "C-999"               | /worklist?tab=team              | 422 | There is no case 'C-999'
          explode   |                               | /worklist?tab=team              | 400 | 'kind' is 'explode'
          reassign  | "person": "reviewer-harbor-2" | /cases                          | 400 | is no list's address
          reassign  | "person": "reviewer-harbor-2" | /worklist?colour=red            | 400 | asks for 'colour'
          reassign  | "person": "reviewer-harbor-2" | ::                              | 400 | 'filter' is '::'
          """)
  void saysWhatIsWrongWithWhatIsAsked(String kind, String target, String filter, int status, String sentence) {
    tagalog(1);

    Answer answer = ask("lead", kind, target == null ? "" : target, filter);

    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.detail()).contains(sentence);
  }

  @Test
  void isForThoseWhoLead() {
    tagalog(1);

    assertThat(ask("reviewer-harbor", "reassign", "\"person\": \"reviewer-harbor\"", "/worklist").detail()).contains("reviewer-harbor has the role reviewer; this is for lead");
    assertThat(ask("lead-harbor", "reroute", "\"queue\": \"media\"", "/worklist?tab=team").detail()).contains("lead-harbor has the role vendor lead; this is for lead");
  }

  @Test
  void aVendorsLeadReachesTheirOwnTasksOnly() {
    String theirs = tagalog(1).get(0);
    String others = story.opens("fake_reviews", Severity.MEDIUM, "ms");

    JsonNode act = worked(ask("lead-harbor", "reassign", "\"person\": \"reviewer-harbor-2\"", "/worklist?tab=team").json().path("id").asLong());

    assertThat(act.path("total").asInt()).isEqualTo(1);
    assertThat(review(theirs).assignee()).isEqualTo("reviewer-harbor-2");
    assertThat(review(others).assignee()).isNull();
    assertThat(calls.get("lead-kestrel", act.path("href").asText()).status()).isEqualTo(404);
  }

  @Test
  void closesDuplicatesAtOnceForTheListsAndLaterForTheEngine() {
    List<String> numbers = tagalog(2);
    String onto = story.opens("harassment", Severity.HIGH, "tl");
    long act = closing(onto, numbers);

    assertThat(worked(act).path("done").asInt()).isEqualTo(2);
    assertThat(story.tasks(numbers.get(0))).isEmpty();
    assertThat(story.file(numbers.get(0)).state()).isEqualTo(CaseState.OPEN);
    assertThat(calls.get("lead", "/api/v1/cases/" + numbers.get(0)).json().path("duplicate").path("onto").asText()).isEqualTo(onto);
    clock.advance(ofMinutes(10));
    worker.settle();

    assertThat(story.file(numbers.get(0)).state()).isEqualTo(CaseState.CLOSED);
    assertThat(kinds(numbers.get(0))).contains("closing_as_duplicate", "closed_as_duplicate");
    assertThat(kinds(onto)).filteredOn("duplicate_closed"::equals).hasSize(2);
    assertThat(story.tasks(onto)).hasSize(1);
  }

  @Test
  void bringsDuplicatesBackWithWhatWasLeftOfTheirTime() {
    String number = tagalog(1).get(0);
    String onto = story.opens("harassment", Severity.HIGH, "tl");
    work.take(review(number).id(), story.person("reviewer-harbor"));
    TaskRow before = review(number);
    long act = closing(onto, List.of(number));
    worker.work();

    clock.advance(ofMinutes(5));
    undo(act);
    worker.work();
    clock.advance(ofMinutes(10));
    worker.settle();

    assertThat(review(number).assignee()).isEqualTo("reviewer-harbor");
    assertThat(review(number).dueAt()).isEqualTo(before.dueAt().plus(ofMinutes(5)));
    assertThat(kinds(number)).contains("closing_undone").doesNotContain("closed_as_duplicate");
    work.finish(review(number).id(), story.person("reviewer-harbor"), story.verdict(number, "no_violation"));
    assertThat(kinds(number)).as("its SOP goes on").contains("step_finished");
  }

  @Test
  void whatIsBeingClosedIsWorkedByNobody() {
    String number = tagalog(1).get(0);
    String onto = story.opens("harassment", Severity.HIGH, "tl");
    TaskRow review = review(number);
    worked(closing(onto, List.of(number)));

    Answer taken = calls.post("reviewer-harbor", "/api/v1/tasks/" + review.id() + "/assignment", "");

    assertThat(taken.detail()).contains("is being closed by lead as a duplicate of " + onto);
    story.fastForward(Duration.ofHours(8));
    assertThat(kinds(number)).doesNotContain("escalated");
  }

  @Test
  void whatClimbedBecauseOfADuplicateStandsDown() {
    String number = tagalog(1).get(0);
    String onto = story.opens("harassment", Severity.HIGH, "tl");
    story.fastForward(Duration.between(clock.instant(), review(number).dueAt()).plusMinutes(1));
    assertThat(kinds(number)).contains("escalated");

    worked(closing(onto, List.of(number)));
    clock.advance(ofMinutes(10));
    worker.settle();

    assertThat(story.file(number).state()).isEqualTo(CaseState.CLOSED);
    assertThat(calls.get("lead", "/api/v1/escalations?state=stood_down").body()).contains(number);
  }

  @Test
  @ExpectsErrors("could not deal with")
  void bringsBackWhatCannotBeClosed() {
    String number = tagalog(1).get(0);
    long act = closing(story.opens("harassment", Severity.HIGH, "tl"), List.of(number));
    worker.work();
    clock.advance(ofMinutes(10));

    failing(worker::settle);

    assertThat(story.file(number).state()).isEqualTo(CaseState.OPEN);
    assertThat(review(number).state()).isEqualTo("open");
    assertThat(found(act).path("reasons").get(0).path("sentence").asText()).contains("A fault in Caseward kept " + number + " out");
  }

  /** While the work goes on, whoever hears that a case is closed fails. */
  private void failing(Runnable work) {
    ApplicationListener<PayloadApplicationEvent<?>> planted = event -> {
      if (event.getPayload() instanceof CaseClosed) {
        throw new IllegalStateException("planted");
      }
    };
    caseward.addApplicationListener(planted);
    try {
      work.run();
    } finally {
      caseward.removeApplicationListener(planted);
    }
  }

  @Test
  void closesNothingOntoItselfNorOntoWhatIsOver() {
    List<String> numbers = tagalog(2);
    JsonNode act = worked(closing(numbers.get(0), numbers));

    assertThat(act.path("done").asInt()).isEqualTo(1);
    assertThat(act.path("reasons").get(0).path("sentence").asText()).contains(numbers.get(0) + " cannot be closed as a duplicate of itself");
    Answer onto = ask("lead", "duplicate", "\"onto\": \"%s\"".formatted(numbers.get(1)), TAGALOG);
    assertThat(onto.status()).isEqualTo(409);
    assertThat(onto.detail()).contains("%s is being closed as a duplicate of %s".formatted(numbers.get(1), numbers.get(0)));
  }

  @Test
  void closesNothingThatIsDecided() {
    String number = tagalog(1).get(0);
    cases.decide(number, "violation");
    String onto = story.opens("harassment", Severity.HIGH, "tl");

    JsonNode act = worked(closing(onto, List.of(number)));

    assertThat(act.path("reasons").get(0).path("sentence").asText()).contains(number + " is decided already");
  }

  /** One language of one vendor, so that they all wait together. */
  private List<String> tagalog(int many) {
    return IntStream.range(0, many).mapToObj(one -> story.opens("fake_reviews", Severity.MEDIUM, "tl")).toList();
  }

  private long reassign(String filter, String person) {
    return ask("lead", "reassign", "\"person\": \"%s\"".formatted(person), filter).json().path("id").asLong();
  }

  private long closing(String onto, List<String> numbers) {
    String tasks = String.join(", ", numbers.stream().flatMap(number -> story.tasks(number).stream()).map(task -> "\"" + task.id() + "\"").toList());
    Answer answer = calls.post("lead", "/api/v1/bulk-acts", "{\"kind\": \"duplicate\", \"target\": {\"onto\": \"%s\"}, \"note\": \"One seller, one matter.\", \"tasks\": [%s]}".formatted(onto, tasks));
    assertThat(answer.status()).as(answer.body()).isEqualTo(202);
    return answer.json().path("id").asLong();
  }

  private Answer ask(String who, String kind, String target, String filter) {
    return calls.post(who, "/api/v1/bulk-acts", "{\"kind\": \"%s\", \"target\": {%s}, \"note\": \"The morning's order.\", \"filter\": \"%s\"}".formatted(kind, target, filter));
  }

  private Answer undo(long act) {
    return calls.post("lead", "/api/v1/bulk-acts/" + act + "/undo", "");
  }

  /** Its first task alone, as far as a node came that died then. */
  private void first(long id) {
    BulkAct act = steps.going().stream().filter(one -> one.id() == id).findFirst().orElseThrow();
    assertThat(steps.perform(act, steps.next(id, "waiting", 1).get(0))).isTrue();
  }

  private JsonNode worked(long act) {
    worker.work();
    return found(act);
  }

  private JsonNode found(long act) {
    return calls.get("lead", "/api/v1/bulk-acts/" + act).json();
  }

  private TaskRow review(String number) {
    return story.task(number, REVIEW);
  }

  private List<String> kinds(String number) {
    return story.timeline(number).stream().map(TimelineEntry::kind).toList();
  }
}
