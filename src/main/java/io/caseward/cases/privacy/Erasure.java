package io.caseward.cases.privacy;

import io.caseward.cases.CaseFile;
import io.caseward.cases.PersonalData;
import io.caseward.cases.Subject;
import io.caseward.cases.Timeline;
import io.caseward.cases.privacy.KnownSubjects.Known;
import io.caseward.people.Person;
import io.caseward.people.Told;
import io.caseward.web.Refusal;
import io.caseward.workflow.DomainAction;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Forgets subjects. What was decided, under which rules, by whom and when stays on record. */
@Service
public class Erasure {

  /** Of a subject with thousands of cases, so many are dealt with by one statement. */
  private static final int AT_ONCE = 500;

  private static final int LONGEST_REASON = 500;

  private final KnownSubjects subjects;
  private final List<PersonalData> holders;
  private final Timeline timeline;
  private final Clock clock;

  Erasure(KnownSubjects subjects, List<PersonalData> holders, Timeline timeline, Clock clock) {
    this.subjects = subjects;
    this.holders = holders;
    this.timeline = timeline;
    this.clock = clock;
  }

  /**
   * What would be erased.
   *
   * @param open its cases that stand in the way
   * @param held how much there is, by kind
   */
  public record Outlook(long id, Subject subject, boolean erased, List<String> cases, List<String> open, Map<String, Long> held) {}

  /** What was erased. */
  public record Erased(List<String> cases, Map<String, Long> erased) {}

  /** Of the subject of a case. */
  @Transactional(readOnly = true)
  public Outlook outlook(CaseFile file) {
    return outlook(subjects.of(file.number()).orElseThrow());
  }

  /**
   * Of a subject as reports name it.
   *
   * @throws Refusal where none goes by that name
   */
  @Transactional(readOnly = true)
  public Outlook outlook(String type, String ref) {
    return outlook(subjects.named(type, ref).orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "subject-not-found", Told.of("refusal.noSubject", type, ref, Told.list(Subject.TYPES)))));
  }

  private Outlook outlook(Known known) {
    List<String> cases = subjects.all(known.id());
    return new Outlook(known.id(), known.subject(), known.erased(), cases, subjects.open(known.id()), held(subjects.told(known.id())));
  }

  /** Erases a subject and all that was said of it, where nothing about it goes on. */
  @DomainAction
  public Erased erase(long id, String why, Person by) {
    String reason = checked(why);
    Known known = subjects.lock(id);
    List<String> told = subjects.told(id);
    check(known, told);
    Erased erased = new Erased(subjects.all(id), held(told));
    wipe(told);
    forget(known);
    erased.cases().forEach(number -> timeline.add(number, "erased", by.name(), Map.of("note", reason)));
    return erased;
  }

  private static String checked(String why) {
    String reason = why == null ? "" : why.strip();
    if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
      throw Refusal.ofField(HttpStatus.UNPROCESSABLE_ENTITY, "reason-missing", "reason", Told.of("refusal.erasureReason", reason.length(), LONGEST_REASON));
    }
    return reason;
  }

  private void check(Known known, List<String> told) {
    if (known.erased()) {
      throw refused("subject-erased", Told.of("refusal.subjectErased"));
    }
    List<String> open = subjects.open(known.id());
    if (!open.isEmpty()) {
      throw refused("subject-in-open-cases", Told.of("refusal.erasureOpen", Told.all(open), open.size()));
    }
    List<String> waiting = notYet(told);
    if (!waiting.isEmpty()) {
      throw refused("messages-on-their-way", Told.of("refusal.erasureNotYet", Told.all(waiting)));
    }
  }

  private static Refusal refused(String type, Told sentence) {
    return new Refusal(HttpStatus.CONFLICT, type, sentence);
  }

  /**
   * Erases what was said in cases whose time is over; a subject goes with the last of its cases.
   *
   * @param days for how long each was kept
   * @return those that were erased; the others have something on its way
   */
  @DomainAction
  public List<String> expire(Map<String, Integer> days) {
    List<String> cases = new ArrayList<>(days.keySet());
    cases.removeAll(notYet(cases));
    wipe(cases);
    cases.forEach(number -> timeline.add(number, "erased_in_time", Timeline.SYSTEM, Map.of("days", days.get(number))));
    subjects.behind(cases).stream().map(subjects::lock).filter(known -> !known.erased() && subjects.told(known.id()).isEmpty()).forEach(this::forget);
    return cases;
  }

  private Map<String, Long> held(List<String> cases) {
    Map<String, Long> held = new TreeMap<>();
    holders.forEach(holder -> holder.held(cases).forEach((kind, count) -> held.merge(kind, count, Long::sum)));
    held.values().removeIf(count -> count == 0);
    return held;
  }

  private List<String> notYet(List<String> cases) {
    return holders.stream().flatMap(holder -> holder.notYet(cases).stream()).distinct().sorted().toList();
  }

  private void wipe(List<String> cases) {
    Instant now = clock.instant();
    for (int from = 0; from < cases.size(); from += AT_ONCE) {
      List<String> some = cases.subList(from, Math.min(cases.size(), from + AT_ONCE));
      holders.forEach(holder -> holder.erase(some));
      subjects.erased(some, now);
    }
  }

  private void forget(Known known) {
    List<String> cases = subjects.all(known.id());
    holders.forEach(holder -> holder.forget(known.subject()));
    Subject erased = subjects.forget(known, clock.instant());
    holders.forEach(holder -> holder.forget(cases, erased));
  }
}
