package io.caseward.slack.webhook;

import io.caseward.cases.CaseFile;
import io.caseward.cases.Cases;
import io.caseward.cases.InformationRequested;
import io.caseward.enforcement.DecisionStatement;
import io.caseward.enforcement.EnforcementEvent;
import io.caseward.enforcement.Notice;
import io.caseward.enforcement.NoticeDue;
import io.caseward.enforcement.NoticeFacts;
import io.caseward.enforcement.PenaltyApplied;
import io.caseward.slack.outbox.Act;
import io.caseward.slack.outbox.Draft;
import io.caseward.slack.outbox.Kind;
import io.caseward.slack.outbox.Outbox;
import io.caseward.worklist.FinishedSteps;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Penalties, reversals and notices leave as webhooks, as do questions that a case waits for the
 * answers of. Those of one case keep their order: a reversal never overtakes its penalty.
 */
@Component
class NoticeHooks {

  /** Names the notice in a webhook's metadata, so that enforcement can be told what came of it. */
  static final String NOTICE = "notice";

  private final Outbox outbox;
  private final Cases cases;
  private final FinishedSteps steps;

  NoticeHooks(Outbox outbox, Cases cases, FinishedSteps steps) {
    this.outbox = outbox;
    this.cases = cases;
    this.steps = steps;
  }

  @EventListener
  void due(EnforcementEvent event) {
    Notice notice = event.notice();
    say(
        type(event),
        notice.caseNumber(),
        notice.vendor(),
        data(notice, event.facts()),
        Map.of(NOTICE, notice.id()));
  }

  @EventListener
  void asked(InformationRequested asked) {
    CaseFile file = cases.find(asked.caseNumber()).orElseThrow();
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("subject", subject(file.subject().type(), file.subject().id(), file.subject().name()));
    data.put("reason", file.reason());
    data.put("missing", asked.missing() == null ? lastMissed(asked) : asked.missing());
    say("information.requested", asked.caseNumber(), file.vendor(), data, Map.of());
  }

  /** Where the diagram does not say what is missing, the form of whoever sent it back does. */
  private String lastMissed(InformationRequested asked) {
    return steps.of(asked.caseNumber()).stream()
        .map(step -> step.answer("missing"))
        .filter(Objects::nonNull)
        .reduce((earlier, later) -> later)
        .orElse(null);
  }

  private static String type(EnforcementEvent event) {
    if (event instanceof NoticeDue) {
      return "notice.due";
    }
    return event instanceof PenaltyApplied ? "penalty.applied" : "penalty.reversed";
  }

  private static Map<String, Object> data(Notice notice, NoticeFacts facts) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("notice", notice.id());
    data.put("kind", notice.kind().key());
    data.put("subject", subject(facts.subjectType(), facts.subjectId(), facts.subjectName()));
    data.put("reason", facts.reason());
    data.put("penalty", facts.penalty() == null ? null : facts.penalty().key());
    data.put("clause", facts.clause());
    data.put("endsAt", text(facts.endsAt()));
    data.put("appealUntil", text(facts.appealUntil()));
    data.put("decision", facts.decision() == null ? null : decision(facts.decision()));
    return data;
  }

  /** For people to read; whoever must be able to prove it later keeps what is signed. */
  private static Map<String, Object> decision(DecisionStatement.Signed statement) {
    DecisionStatement said = statement.said();
    Map<String, Object> decision = new LinkedHashMap<>();
    decision.put("outcome", said.outcome());
    decision.put("wording", said.wording());
    decision.put("sop", said.sop());
    decision.put("sopVersion", said.sopVersion());
    decision.put("decidedAt", text(said.decidedAt()));
    decision.put("evidence", said.evidence());
    decision.put("signed", statement.jws());
    return decision;
  }

  private static Map<String, Object> subject(String type, String id, String name) {
    Map<String, Object> subject = new LinkedHashMap<>();
    subject.put("type", type);
    subject.put("id", id);
    subject.put("name", name);
    return subject;
  }

  private static String text(Instant at) {
    return at == null ? null : at.toString();
  }

  private void say(
      String type,
      String caseNumber,
      String vendor,
      Map<String, Object> data,
      Map<String, Object> metadata) {
    outbox.write(
        new Draft(
            Kind.WEBHOOK,
            Act.POST,
            "webhook:" + caseNumber,
            type,
            data,
            metadata,
            caseNumber,
            vendor));
  }
}
