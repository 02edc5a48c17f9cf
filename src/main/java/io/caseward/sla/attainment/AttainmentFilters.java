package io.caseward.sla.attainment;

import io.caseward.people.Person;
import io.caseward.sla.Clock;
import io.caseward.sla.ClockChoices;
import io.caseward.sla.attainment.AttainmentFilter.Asked;
import io.caseward.web.Parameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is asked of the clocks, refused where nothing could ever fit it. */
@Component
class AttainmentFilters {

  /** What clocks count to; {@code case} is the resolution of a whole case. */
  static final List<String> KINDS = List.of(Clock.ACKNOWLEDGE, Clock.FIRST_TOUCH, Clock.RESOLVE, "case");

  private static final int WEEKS_SHOWN = 12;
  private static final int LONGEST = 53;
  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

  private final ClockChoices choices;
  private final java.time.Clock time;

  AttainmentFilters(ClockChoices choices, java.time.Clock time) {
    this.choices = choices;
    this.time = time;
  }

  /** Where it does not say from when on, it is about the last twelve weeks of it. */
  AttainmentFilter of(Asked asked, Person reader) {
    LocalDate today = time.instant().atZone(reader.zone()).toLocalDate();
    LocalDate to = day("to", asked.to());
    LocalDate last = to == null ? today : to;
    LocalDate from = day("from", asked.from());
    LocalDate first = AttainmentFilter.monday(from == null ? last.minusWeeks(WEEKS_SHOWN - 1) : from);
    check(from == null ? first : from, last, asked);
    return new AttainmentFilter(
        Parameters.among(KINDS, "kind", asked.kind()), choices.queue(asked.queue()), choices.vendor(asked.vendor(), reader), choices.severity(asked.severity()),
        first, to == null ? null : AttainmentFilter.monday(to).plusDays(6), asked, reader.zone(), time.instant());
  }

  private static void check(LocalDate first, LocalDate last, Asked asked) {
    if (first.isAfter(last)) {
      throw Parameters.refusal("from", asked.from(), "refusal.slaBackwards", last.toString());
    }
    if (first.plusWeeks(LONGEST).isBefore(last)) {
      throw Parameters.refusal("from", asked.from(), "refusal.slaLong", last.toString(), LONGEST);
    }
  }

  private static LocalDate day(String name, String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    try {
      LocalDate day = LocalDate.parse(value.strip());
      if (!day.isBefore(EARLIEST) && !day.isAfter(LATEST)) {
        return day;
      }
    } catch (DateTimeParseException noDay) {
      // Said below, as for a day that no clock has seen.
    }
    throw Parameters.refusal(name, value, "refusal.slaDay");
  }
}
