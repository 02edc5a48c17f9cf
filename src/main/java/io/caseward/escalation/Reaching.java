package io.caseward.escalation;

import io.caseward.workflow.DomainAction;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** By what everyone on a rung is called, and whether anything took it: only then is the rung reached. */
@Service
public class Reaching {

  private final CallBook calls;
  private final EscalationStore escalations;
  private final EscalationRecord record;
  private final Clock clock;

  Reaching(CallBook calls, EscalationStore escalations, EscalationRecord record, Clock clock) {
    this.calls = calls;
    this.escalations = escalations;
    this.record = record;
    this.clock = clock;
  }

  /** Someone whom a rung has not reached, and is to be reached in another way. */
  public record Unheard(Escalation escalation, String who) {}

  /** Those of the present rung that are about to leave; one that was called before is waited for anew. */
  @DomainAction
  public void called(Escalation escalation, List<Call> about) {
    if (!about.isEmpty()) {
      calls.begin(escalation, about, clock.instant());
    }
  }

  /**
   * One that goes instead of what nothing took.
   *
   * @return whether it is the first of its way on this telling
   */
  @DomainAction
  public boolean calledInstead(Escalation escalation, Call call) {
    return calls.addUnlessThere(escalation, call, clock.instant());
  }

  /**
   * Something outside took a message.
   *
   * @param by what did, such as a channel
   */
  @DomainAction
  public void accepted(String number, Addressee whom, String by) {
    calls.oneAtATime(number);
    boolean first = of(number, whom).noneMatch(call -> call.acceptedAt() != null);
    if (calls.accepted(number, whom, clock.instant()) > 0 && first) {
      record.add(escalations.find(number).orElseThrow(), "rung_reached", null, Map.of("rung", whom.rung(), "way", whom.way(), "who", by));
    }
  }

  private Stream<Call> of(String number, Addressee whom) {
    return calls.of(number).stream().filter(call -> call.round() == whom.round() && call.rung() == whom.rung());
  }

  /**
   * Only people can mend what kept a message from being taken.
   *
   * @return those of the rung, if it still waits for an answer, for whom no other call is under way
   */
  @DomainAction
  public List<Unheard> refused(String number, Addressee whom, String reason) {
    calls.oneAtATime(number);
    calls.refused(number, whom, reason);
    return escalations.find(number)
        .filter(escalation -> escalation.state() == EscalationState.TELLING && escalation.round() == whom.round() && escalation.rung() == whom.rung())
        .map(escalation -> calls.refusedAll(number, whom.round(), whom.rung()).stream().map(who -> new Unheard(escalation, who)).toList())
        .orElse(List.of());
  }

  /** Those whom their rung has not reached though a good part of its time is over. */
  @Transactional(readOnly = true)
  public List<Unheard> unheard() {
    return calls.unheard(clock.instant()).stream().map(one -> new Unheard(escalations.find(one.number()).orElseThrow(), one.who())).toList();
  }

  /** In the order of the ladder. */
  @Transactional(readOnly = true)
  public List<Call> of(String number) {
    return calls.of(number);
  }

  /** The time of a rung is over: where nothing took any of its calls, that is said. */
  void over(Escalation escalation) {
    List<Call> made = calls.of(escalation.number()).stream().filter(call -> call.round() == escalation.round() && call.rung() == escalation.rung()).toList();
    if (!made.isEmpty() && made.stream().noneMatch(Call::taken)) {
      record.add(escalation, "not_reached", null, Map.of("rung", escalation.rung()));
    }
  }
}
