package io.caseward.escalation;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The escalations, in the scope of whoever looks. */
@Service
@Transactional(readOnly = true)
public class Escalations {

  private final EscalationStore escalations;
  private final EscalationLists lists;
  private final JoinedMatters matters;
  private final EscalationRecord record;

  Escalations(EscalationStore escalations, EscalationLists lists, JoinedMatters matters, EscalationRecord record) {
    this.escalations = escalations;
    this.lists = lists;
    this.matters = matters;
    this.record = record;
  }

  public Optional<Escalation> find(String number) {
    return escalations.find(number);
  }

  /** A case's escalations, oldest first. */
  public List<Escalation> of(String caseNumber) {
    return lists.ofCase(caseNumber);
  }

  /** Those that wait for someone: the unanswered first, then by how grave and how old. */
  public List<Escalation> waiting() {
    return lists.waiting();
  }

  /** Those of them that wait for one person: who has it, or who was told while nobody has. */
  public List<Escalation> waitingFor(String person) {
    return lists.waitingFor(person);
  }

  /**
   * Newest first, a page at a time.
   *
   * @param states which to list
   * @param before the number of the last one on the page before, null for the first page
   */
  public List<Escalation> page(List<EscalationState> states, String before, int size) {
    return lists.page(states, before, size);
  }

  /** Those that are over, newest first. */
  public List<Escalation> ended(int most) {
    return page(List.of(EscalationState.RESOLVED, EscalationState.STOOD_DOWN, EscalationState.JOINED), null, most);
  }

  /** What happened, oldest first. */
  public List<EscalationEntry> timelineOf(String number) {
    return record.timeline(number);
  }

  /** What joined it, those first whose cause is not over. */
  public List<JoinedMatter> joined(String number) {
    return matters.all(number);
  }

  /** The number of the one that tells of the matter of one that a storm has gathered. */
  public String into(Escalation joined) {
    return matters.into(joined);
  }

  /** Everyone who was told, in order. */
  public List<Told> toldOf(String number) {
    return record.told(number);
  }
}
