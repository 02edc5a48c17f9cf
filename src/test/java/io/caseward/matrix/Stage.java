package io.caseward.matrix;

import io.caseward.Calls;
import io.caseward.Story;
import io.caseward.cases.Evidence;
import io.caseward.cases.NewReport;
import io.caseward.cases.Reports;
import io.caseward.cases.Severity;
import io.caseward.cases.Subject;
import io.caseward.database.Scope;
import io.caseward.database.Scopes;
import io.caseward.escalation.Escalations;
import io.caseward.people.Role;
import io.caseward.quality.Sampling;
import io.caseward.worklist.TaskWork;
import io.caseward.worklist.bulk.Working;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The same happens at each vendor, in words that only that vendor uses. */
@Component
class Stage {

  /** In every text, name and note of a vendor's. */
  static final Map<String, String> WORDS = Map.of("harbor", "Quillfeather", "kestrel", "Brambleton", "inhouse", "Sorrelwick");

  /** Open at each vendor for another reason: whoever sees one case of it must not hear of the others. */
  private static final Subject SHARED = new Subject("merchant", "m-everywhere", "Golden Lotus Spa");
  private static final Map<String, String> OWN_REASON = Map.of("harbor", "off_platform_payment", "kestrel", "misleading_listing", "inhouse", "price_gouging");

  private static final String REVIEW = "userTask_ReviewCase";

  private final Story story;
  private final Reports reports;
  private final TaskWork work;
  private final Escalations escalations;
  private final Sampling sampling;
  private final Calls calls;
  private final Working working;
  private final JdbcClient sql;
  private final TransactionTemplate transaction;
  private int references;

  Stage(Story story, Reports reports, TaskWork work, Escalations escalations, Sampling sampling, Calls calls, Working working, JdbcClient sql, TransactionTemplate transaction) {
    this.story = story;
    this.reports = reports;
    this.work = work;
    this.escalations = escalations;
    this.sampling = sampling;
    this.calls = calls;
    this.working = working;
    this.sql = sql;
    this.transaction = transaction;
  }

  /** What each vendor has then. */
  Map<String, Matter> set() {
    sampling.drawShare(null, null, BigDecimal.ZERO);
    Map<String, Matter> matters = new LinkedHashMap<>();
    Caller.VENDORS.forEach(vendor -> matters.put(vendor, new Matter().with("colleague", "reviewer-" + vendor)));
    matters.forEach(this::isLate);
    // Four hours of each vendor's own day.
    story.fastForward(Duration.ofHours(20));
    matters.forEach(this::climbs);
    matters.forEach(this::isWorked);
    matters.forEach((vendor, matter) -> matter.with("bulkDone", bulk(vendor, matter.of("late"))));
    working.all();
    matters.forEach(this::isLed);
    matters.forEach(this::isToMove);
    String standIn = somebodyStandsIn();
    matters.forEach((vendor, matter) -> matter.with("standIn", standIn));
    matters.forEach(this::leavesMarks);
    return matters;
  }

  void clear() {
    sampling.drawShare(null, null, new BigDecimal("0.1"));
  }

  private void isLate(String vendor, Matter matter) {
    matter.with("late", reported(vendor, "counterfeit_vouchers", Severity.HIGH, someone(vendor)));
    matter.with("later", reported(vendor, "counterfeit_vouchers", Severity.HIGH, someone(vendor)));
  }

  private void climbs(String vendor, Matter matter) {
    matter.with("escalation", escalation(matter.of("late"))).with("settling", escalation(matter.of("later")));
    expect(201, 200, calls.post(Caller.name(Role.LEAD, null), "/api/v1/escalations/" + matter.of("settling") + "/acknowledgement", "{}"));
    matter.with("message", in(() -> sql.sql("select max(id)::text from outbox where vendor = ? and act = 'post'").param(vendor).query(String.class).single()));
    in(() -> sql.sql("update outbox set state = 'dead', last_error = ? where id = ?::bigint").params(word(vendor), matter.of("message")).update());
  }

  private void isWorked(String vendor, Matter matter) {
    finished(reported(vendor, "fake_reviews", Severity.MEDIUM, SHARED), "no_violation", vendor);
    String open = reported(vendor, OWN_REASON.get(vendor), Severity.MEDIUM, SHARED);
    matter.with("case", open).with("task", task(open)).with("evidence", evidence(open));
    matter.with("held", taken(vendor)).with("paused", taken(vendor));
    matter.with("clock", in(() -> sql.sql("select max(id)::text from clock where task_id = ?").param(matter.of("task")).query(String.class).single()));
    String reviewer = Caller.name(Role.REVIEWER, vendor);
    call(reviewer, "PUT", "/tasks/" + matter.of("held") + "/draft", "{'answers': {'notes': '%s'}, 'from': 0}", vendor);
    call(reviewer, "POST", "/tasks/" + matter.of("held") + "/help", "{'text': '%s asks'}", vendor);
    call(reviewer, "POST", "/tasks/" + matter.of("paused") + "/hold", "{'reason': 'waiting_for_merchant'}", vendor);
    Subject settled = someone(vendor);
    matter.with("over", finished(reported(vendor, "fake_reviews", Severity.MEDIUM, settled), "no_violation", vendor)).with("overSubject", settled.id());
    matter.with("evidenceFile", filed(vendor));
    matter.with("waiting", finished(reported(vendor, "fake_reviews", Severity.MEDIUM, someone(vendor)), "insufficient", vendor));
    matter.with("penalised", finished(reported(vendor, "harassment", Severity.HIGH, someone(vendor)), "violation", vendor));
  }

  private void isLed(String vendor, Matter matter) {
    matter.with("bulk", bulk(vendor, matter.of("later")));
    call(Caller.name(Role.VENDOR_LEAD, vendor), "POST", "/tasks/" + matter.of("held") + "/help/answer", "{'text': '%s answers'}", vendor);
    call(Caller.name(Role.REVIEWER, vendor), "POST", "/tasks/" + matter.of("held") + "/help", "{'text': '%s asks again'}", vendor);
  }

  /** Its clocks are to count by other hours. */
  private void isToMove(String vendor, Matter matter) {
    matter.with("clockMove", in(() -> sql.sql("insert into clock_move (vendor, calendar, edition, status, total, asked_by, asked_at) values (?, ?, 1, 'running', 0, ?, now()) returning id::text")
        .params(vendor, vendor, word(vendor)).query(String.class).single()));
  }

  /** In a rotation, which is nobody's in particular. */
  private String somebodyStandsIn() {
    return in(() -> {
      sql.sql("insert into rotation (key, name, zone, hand_over, weekday, since, people) values ('duty', 'Duty', 'Asia/Manila', '09:00', null, current_date, '{}')").update();
      return sql.sql("insert into rotation_override (rotation, starts_at, ends_at, made_by) values ('duty', now(), now() + interval '1 day', 'caseward') returning id::text").query(String.class).single();
    });
  }

  /** Every number and name that the database has of the vendor's. */
  private void leavesMarks(String vendor, Matter matter) {
    matter.marked(word(vendor));
    Caller.all().stream().filter(caller -> vendor.equals(caller.vendor())).forEach(caller -> matter.marked(caller.name()));
    // Sentences name C-1042 as an example.
    in(() -> sql.sql("select 'C-' || number from case_file where vendor = :vendor and number <> 1042 union select id from task where vendor = :vendor union select number from escalation where vendor = :vendor")
        .param("vendor", vendor).query(String.class).list()).forEach(matter::marked);
  }

  /** A case whose first piece of evidence is a file. */
  private String filed(String vendor) {
    String id = calls.bring(Caller.name(Role.LEAD, null), "/api/v1/evidence-files", (word(vendor) + " wrote it.").getBytes(StandardCharsets.UTF_8), "text/plain").json().path("id").asText();
    return evidence(reported(vendor, "fake_reviews", Severity.MEDIUM, someone(vendor), List.of(Evidence.ofFile("file", UUID.fromString(id), word(vendor)))));
  }

  private String reported(String vendor, String reason, Severity severity, Subject subject) {
    String word = word(vendor);
    return reported(vendor, reason, severity, subject, List.of(Evidence.of("text", word + " saw it.", null, word + " noted it."), Evidence.of("link", null, "https://media.example.com/" + word, null)));
  }

  private String reported(String vendor, String reason, Severity severity, Subject subject, List<Evidence> evidence) {
    String word = word(vendor);
    NewReport report = new NewReport(
        word + "-detector", word + " " + ++references, reason, subject, Caller.language(vendor), "PH", severity, null,
        evidence, null);
    String number = reports.receive(report, Caller.name(Role.LEAD, null)).caseNumber();
    if (!vendor.equals(story.file(number).vendor())) {
      throw new AssertionError("%s went to %s, not to %s.".formatted(number, story.file(number).vendor(), vendor));
    }
    return number;
  }

  private Subject someone(String vendor) {
    return new Subject("user", word(vendor) + "-" + ++references, word(vendor) + " Lim");
  }

  private String finished(String number, String verdict, String vendor) {
    Map<String, Object> answers = story.verdict(number, verdict);
    answers.put("notes", word(vendor) + " held it against the clause.");
    answers.computeIfPresent("missing", (field, value) -> word(vendor) + " lacks the list of codes.");
    story.finishes(number, REVIEW, Caller.name(Role.REVIEWER, vendor), answers);
    return number;
  }

  private String taken(String vendor) {
    String task = task(reported(vendor, "fake_reviews", Severity.MEDIUM, someone(vendor)));
    work.take(task, story.person(Caller.name(Role.REVIEWER, vendor)));
    return task;
  }

  private String task(String number) {
    return story.task(number, REVIEW).id();
  }

  private String evidence(String number) {
    return in(() -> sql.sql("select min(e.id)::text from evidence e where 'C-' || e.case_number = ?").param(number).query(String.class).single());
  }

  private String escalation(String number) {
    return story.seeing(() -> escalations.of(number)).get(0).number();
  }

  private String bulk(String vendor, String number) {
    Calls.Answer answer = calls.post(
        Caller.name(Role.VENDOR_LEAD, vendor), "/api/v1/bulk-acts",
        json("{'kind': 'reassign', 'target': {'person': '%s'}, 'note': '%s', 'tasks': ['%s']}".formatted(Caller.name(Role.REVIEWER, vendor), word(vendor), task(number))));
    expect(202, 202, answer);
    return answer.json().path("id").asText();
  }

  private void call(String who, String method, String path, String body, String vendor) {
    String sent = json(body.formatted(word(vendor)));
    expect(200, 204, method.equals("PUT") ? calls.put(who, "/api/v1" + path, sent) : calls.post(who, "/api/v1" + path, sent));
  }

  private static String json(String text) {
    return text.replace('\'', '"');
  }

  private static void expect(int one, int other, Calls.Answer answer) {
    if (answer.status() != one && answer.status() != other) {
      throw new AssertionError("The stage is not set: %d %s".formatted(answer.status(), answer.body()));
    }
  }

  private static String word(String vendor) {
    return WORDS.get(vendor);
  }

  private <T> T in(Supplier<T> work) {
    return Scopes.in(Scope.SYSTEM, () -> transaction.execute(status -> work.get()));
  }
}
