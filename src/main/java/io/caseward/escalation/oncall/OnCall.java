package io.caseward.escalation.oncall;

import io.caseward.people.People;
import io.caseward.people.Permission;
import io.caseward.people.Person;
import io.caseward.people.Told;
import io.caseward.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Service;

/** Who is on call, and who would be but cannot answer. */
@Service
public class OnCall {

  private final RotationTable rotations;
  private final People people;
  private final Clock clock;

  OnCall(RotationTable rotations, People people, Clock clock) {
    this.rotations = rotations;
    this.people = people;
    this.clock = clock;
  }

  /**
   * Whose turn it is now.
   *
   * @param person who answers, null where nobody does
   * @param gap why nobody does, as the kind of a sentence; null where somebody does
   * @param data what that sentence names
   */
  public record Duty(Turn turn, Person person, String gap, Map<String, String> data) {}

  /** Of a rotation that there is; a ladder may name one that is gone. */
  public Optional<Duty> now(String rotation) {
    return rotations.find(rotation).map(known -> duty(known, known.at(clock.instant())));
  }

  /**
   * Someone whom a form names to answer.
   *
   * @param field of the form
   * @param wrong how it refuses a field
   */
  public Person answering(String field, String name, BiFunction<String, Told, Refusal> wrong) {
    Optional<Person> named = people.find(name);
    if (named.filter(OnCall::answers).isEmpty()) {
      String why = named.isEmpty() ? "refusal.ladderPerson" : "refusal.ladderPersonMayNot";
      throw wrong.apply(field, Told.of(why, field, name, Told.list(people.allowed(Permission.ACKNOWLEDGE_ESCALATIONS).stream().map(Person::name).toList())));
    }
    return named.get();
  }

  private static boolean answers(Person person) {
    return person.may(Permission.ACKNOWLEDGE_ESCALATIONS);
  }

  /** The turns of a rotation from one instant to another, with who answers in each. */
  public List<Duty> duties(Rotation rotation, Instant from, Instant until) {
    return rotation.turns(from, until).stream().map(turn -> duty(rotation, turn)).toList();
  }

  public Duty duty(Rotation rotation, Turn turn) {
    if (turn.person() == null) {
      return new Duty(turn, null, turn.override() ? "rotation_gap" : "rotation_empty", Map.of("rotation", rotation.name()));
    }
    Person person = people.find(turn.person()).orElse(null);
    return person != null && answers(person)
        ? new Duty(turn, person, null, Map.of())
        : new Duty(turn, null, person == null ? "rotation_left" : "rotation_may_not", Map.of("rotation", rotation.name(), "who", turn.person()));
  }
}
