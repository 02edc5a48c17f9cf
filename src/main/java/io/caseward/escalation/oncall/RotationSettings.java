package io.caseward.escalation.oncall;

import io.caseward.people.Person;
import io.caseward.people.Told;
import io.caseward.web.Refusal;
import io.caseward.workflow.DomainAction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Makes and changes rotations; whoever is told next is told by what they say then. */
@Service
public class RotationSettings {

  private static final Duration LONGEST = Duration.ofDays(90);

  private final RotationTable table;
  private final RotationForm form;
  private final Clock clock;

  RotationSettings(RotationTable table, RotationForm form, Clock clock) {
    this.table = table;
    this.form = form;
    this.clock = clock;
  }

  @DomainAction
  public void make(RotationFields typed, Person by) {
    String key = typed.get("key");
    if (!key.matches("[a-z][a-z0-9-]{0,39}")) {
      throw RotationForm.wrong("key", Told.of("refusal.ladderKey", key));
    }
    if (table.find(key).isPresent()) {
      throw RotationForm.wrong("key", Told.of("refusal.rotationTaken", key));
    }
    table.add(form.rotation(key, typed, List.of()));
  }

  @DomainAction
  public void change(String key, RotationFields typed, Person by) {
    Rotation before = table.find(key).orElseThrow();
    Rotation after = form.rotation(key, typed, before.standIns());
    if (!after.equals(before)) {
      table.change(after);
    }
  }

  /** Someone else from one moment to another, or nobody where nobody is named. */
  @DomainAction
  public void standIn(String key, String from, String until, String person, Person by) {
    Rotation rotation = table.find(key).orElseThrow();
    Instant starts = RotationForm.moment("from", from, rotation.zone());
    Instant ends = RotationForm.moment("until", until, rotation.zone());
    checkLength(starts, ends, until);
    table.add(key, starts, ends, person.isBlank() ? null : form.answering("person", person.strip()), by.name());
  }

  private void checkLength(Instant starts, Instant ends, String typed) {
    if (!ends.isAfter(starts) || ends.isAfter(starts.plus(LONGEST))) {
      throw RotationForm.wrong("until", Told.of("refusal.rotationBackwards", typed, LONGEST.toDays()));
    }
    if (!ends.isAfter(clock.instant())) {
      throw RotationForm.wrong("until", Told.of("refusal.rotationOver", typed));
    }
  }

  @DomainAction
  public void standDown(String key, long standIn, Person by) {
    if (!table.remove(key, standIn)) {
      throw new Refusal(HttpStatus.NOT_FOUND, "stand-in-not-found", Told.of("refusal.noStandIn", String.valueOf(standIn), key));
    }
  }
}
