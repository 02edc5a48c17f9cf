package io.caseward.escalation.oncall;

import io.caseward.people.People;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A rotation of two leads in Manila that changes on Mondays at nine; it is Monday, 17:00 there. */
@Component
public class Duties {

  private final RotationSettings settings;
  private final People people;

  Duties(RotationSettings settings, People people) {
    this.settings = settings;
    this.people = people;
  }

  /** Makes the rotation {@code duty}. */
  public void of(String... names) {
    settings.make(new RotationFields(fields(names)), people.find("lead").orElseThrow());
  }

  /** Nobody is there from one moment in Manila to another. */
  public void nobody(String from, String until) {
    settings.standIn("duty", from, until, "", people.find("lead").orElseThrow());
  }

  static Map<String, String> fields(String... names) {
    Map<String, String> fields = new LinkedHashMap<>(Map.of("key", "duty", "name", "Duty", "zone", "Asia/Manila", "handOver", "09:00", "weekday", "MONDAY", "since", "2026-06-01"));
    for (int place = 0; place < names.length; place++) {
      fields.put("person-" + place, names[place]);
    }
    return fields;
  }
}
