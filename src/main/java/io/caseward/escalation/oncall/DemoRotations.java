package io.caseward.escalation.oncall;

import io.caseward.people.People;
import io.caseward.people.Person;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who is on call in the demo: two who take turns, one who stands in for the other, and a night for which nobody was found. */
@Component
@Order(1)
@ConditionalOnBooleanProperty("caseward.demo")
@ConditionalOnBooleanProperty(name = "caseward.demo-data", matchIfMissing = true)
class DemoRotations implements ApplicationRunner {

  private static final String LEADS = "leads";
  private static final String NIGHTS = "nights";
  private static final ZoneId OFFICE = ZoneId.of("America/Los_Angeles");

  private final RotationSettings settings;
  private final RotationTable table;
  private final People people;
  private final Clock clock;

  DemoRotations(RotationSettings settings, RotationTable table, People people, Clock clock) {
    this.settings = settings;
    this.table = table;
    this.people = people;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    Optional<Person> lead = people.find("lead");
    if (lead.isPresent() && table.all().isEmpty()) {
      make(lead.get());
    }
  }

  private void make(Person lead) {
    LocalDate monday = LocalDate.now(clock.withZone(OFFICE)).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    settings.make(rotation(LEADS, "Leads on call", "09:00", "MONDAY", monday, "lead", "lead-2"), lead);
    settings.make(rotation(NIGHTS, "Policy by night", "18:00", "", monday, "policy", "policy-2", "policy-3"), lead);
    LocalDate away = monday.plusDays(9);
    settings.standIn(LEADS, away + "T09:00", away.plusDays(2) + "T09:00", "lead", lead);
    settings.standIn(NIGHTS, away.plusDays(3) + "T18:00", away.plusDays(4) + "T06:00", "", lead);
  }

  private static RotationFields rotation(String key, String name, String handOver, String weekday, LocalDate since, String... inTurn) {
    Map<String, String> fields = new HashMap<>(Map.of("key", key, "name", name, "zone", OFFICE.getId(), "handOver", handOver, "weekday", weekday, "since", since.toString()));
    for (int place = 0; place < inTurn.length; place++) {
      fields.put(RotationFields.PERSON + place, inTurn[place]);
    }
    return new RotationFields(fields);
  }
}
