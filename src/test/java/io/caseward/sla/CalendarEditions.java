package io.caseward.sla;

import io.caseward.Story;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Calendars as tests change them. */
@Component
public class CalendarEditions {

  private final CalendarSettings settings;
  private final Story story;

  CalendarEditions(CalendarSettings settings, Story story) {
    this.settings = settings;
    this.story = story;
  }

  /** Kestrel works on weekdays in these hours from now on; no change where it does already. */
  public void kestrel(String hours) {
    settings.change(
        "kestrel",
        new CalendarFields(Map.of("name", "Kestrel", "place", "Kuala Lumpur", "zone", "Asia/Kuala_Lumpur", "hours-0", hours, "days-0", "MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY")),
        story.person("admin"));
  }
}
