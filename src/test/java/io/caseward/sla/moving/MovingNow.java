package io.caseward.sla.moving;

import io.caseward.Story;
import io.caseward.people.Person;
import org.springframework.stereotype.Component;

/** Clocks that move when a test says so. */
@Component
public class MovingNow {

  private final Moves moves;
  private final SeenMoves seen;
  private final Story story;

  MovingNow(Moves moves, SeenMoves seen, Story story) {
    this.moves = moves;
    this.seen = seen;
    this.story = story;
  }

  /** Asks for it, of the table of targets where there is no calendar; nothing is moved yet. */
  public String begin(String calendar, Person by) {
    Newer of = story.seeing(() -> seen.newer(calendar));
    return String.valueOf(moves.begin(of, of.edition(), by));
  }
}
