package io.caseward.slack;

import io.caseward.people.CallChoices;
import io.caseward.people.CallTable;
import io.caseward.people.Person;
import io.caseward.workflow.DomainAction;
import java.time.Clock;
import java.time.ZonedDateTime;
import org.springframework.stereotype.Service;

/** What someone has chosen for their own calls. */
@Service
public class OwnCalls {

  private final CallTable table;
  private final Clock clock;

  OwnCalls(CallTable table, Clock clock) {
    this.table = table;
    this.clock = clock;
  }

  CallChoices of(Person person) {
    return table.of(person);
  }

  /** A digest whose hour is over today is told from tomorrow on. */
  @DomainAction
  public void keep(Person person, CallChoices chosen) {
    table.keep(person, chosen);
    ZonedDateTime now = clock.instant().atZone(person.zone());
    if (chosen.digestAt() != null && !now.toLocalTime().isBefore(chosen.digestAt())) {
      table.claimDigest(person, now.toLocalDate());
    }
  }
}
