package io.caseward.sla.hours;

import java.time.LocalDate;
import java.util.List;

/**
 * A date with hours of its own: instead of the shifts that begin on it, holiday or not.
 *
 * @param name what the day is, such as "Stocktaking"
 * @param hours none for a day off
 */
public record SpecialDay(LocalDate day, String name, List<Hours> hours) {}
