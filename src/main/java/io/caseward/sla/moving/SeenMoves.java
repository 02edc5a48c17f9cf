package io.caseward.sla.moving;

import io.caseward.people.Person;
import io.caseward.people.Told;
import io.caseward.sla.Calendars;
import io.caseward.web.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Acts over many clocks, as people look at them: a vendor's people see those over their own calendar, and of any their own clocks. */
@Component
@Transactional(readOnly = true)
class SeenMoves {

  private final MoveTable table;
  private final NewerTerms newer;
  private final Calendars calendars;

  SeenMoves(MoveTable table, NewerTerms newer, Calendars calendars) {
    this.table = table;
    this.newer = newer;
    this.calendars = calendars;
  }

  /** To a vendor's people their own, and those by which clocks of theirs count since before they came to them. */
  public List<Newer> calendars(Person reader) {
    return newer.calendars().stream().filter(calendar -> reader.vendor() == null || reader.vendor().equals(calendar.vendor()) || calendar.waiting() > 0).toList();
  }

  public Newer targets() {
    return newer.targets();
  }

  /** @param key null for the table of targets */
  public Newer newer(String key) {
    return key == null ? targets() : newer.calendar(key).orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "calendar-not-found", Told.of("refusal.noCalendar", key, Told.list(calendars.names().keySet()))));
  }

  public Move find(long id) {
    return table.find(id).orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "clock-move-not-found", Told.of("refusal.noClockMove", id)));
  }

  public MoveView view(long id) {
    Move move = find(id);
    MoveTally tally = table.tally(id);
    return view(move, tally, tally.refused() == 0 ? List.of() : table.refusals(id));
  }

  public List<MoveView> newest() {
    return table.newest().stream().map(move -> view(move, table.tally(move.id()), List.of())).toList();
  }

  /** The last act that moved clocks to it, or who left them. */
  public Optional<Move> latest(Newer of) {
    return table.latest(of.calendar()).filter(move -> move.edition() == of.edition());
  }

  private MoveView view(Move move, MoveTally tally, List<MoveTable.Refused> refusals) {
    return new MoveView(move, move.isTargets() ? null : calendars.names().getOrDefault(move.calendar(), move.calendar()), tally, refusals);
  }
}
