package io.caseward.demo;

import io.caseward.cases.Severity;
import io.caseward.demo.Company.Hired;
import io.caseward.demo.History.Matter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Makes the plan. What is left to chance comes out the same every time. */
final class Planning {

  private static final long SEED = 1042;
  private static final List<String> LANGUAGES = List.of("en", "en", "en", "en", "en", "tl", "tl", "ms", "zh", "es");
  private static final List<Severity> SEVERITIES =
      List.of(Severity.LOW, Severity.LOW, Severity.MEDIUM, Severity.MEDIUM, Severity.MEDIUM, Severity.HIGH, Severity.HIGH);
  private static final Set<String> WHO_ANSWERS = Set.of("merchant", "creator", "user", "live_session");
  private static final Set<String> LIABLE_MARKETS = Set.of("MY", "SG");

  private final Random chance = new Random(SEED);
  private final Map<String, List<Incident>> incidents;
  private final Company company;
  private int turn;

  private Planning(Script script) {
    this.incidents = script.incidents();
    this.company = new Company(script.cast(), chance);
  }

  static Plan of(Script script) {
    Planning planning = new Planning(script);
    List<Plot> plots = new ArrayList<>();
    script.histories().forEach(history -> history.matters().forEach(matter -> plots.add(planning.plot(history, matter))));
    // Those that only one language suits choose their subjects first.
    Agenda.CASES.stream()
        .sorted(Comparator.comparing(wanted -> wanted.languages().isEmpty()))
        .forEach(wanted -> IntStream.range(0, wanted.times()).forEach(any -> plots.add(planning.plot(wanted))));
    plots.sort(Comparator.comparing(Plot::age).reversed());
    return new Plan(IntStream.range(0, plots.size()).mapToObj(place -> plots.get(place).at(place)).toList());
  }

  private Plot plot(History history, Matter matter) {
    Incident incident =
        oneOf(incidents.get(matter.reason()).stream()
            .filter(one -> one.about().contains(history.subject().type()) && one.says().containsKey(history.language()))
            .toList());
    return new Plot(
        0, matter.ending(), matter.age(), history.subject(), history.market(), history.language(), matter.reason(), incident,
        matter.severity(), matter.moreReports(), EnumSet.noneOf(Turn.class), null, chance.nextLong());
  }

  private Plot plot(Wanted wanted) {
    Role role = role(wanted);
    Hired hired = company.hire(role.type(), role.language());
    Severity severity = severity(wanted, role, hired.market());
    Duration age = wanted.age(wanted.ending().age(severity, chance));
    Severity stated = wanted.severity() == null && !wanted.ending().early() && chance.nextInt(3) == 0 ? null : severity;
    return new Plot(
        0, wanted.ending(), age, hired.subject(), hired.market(), role.language(), role.reason(), role.incident(),
        stated, moreReports(), wanted.turns(), wanted.holder(), chance.nextLong());
  }

  /** A part to play: what happened, to or by whom, told in which language. */
  private record Role(String reason, Incident incident, String type, String language) {}

  /** The areas take turns; within one, whatever there are most subjects left for. */
  private Role role(Wanted wanted) {
    for (int tries = 0; tries < 200; tries++) {
      String language = oneOf(wanted.languages().isEmpty() ? LANGUAGES : wanted.languages());
      List<String> reasons = wanted.reasons().isEmpty() ? List.copyOf(new TreeSet<>(incidents.keySet())) : wanted.reasons();
      String reason = reasons.get(turn++ % reasons.size());
      List<Role> roles = roles(reason, language, wanted.someoneAnswers());
      if (!roles.isEmpty()) {
        return roles.get(0);
      }
    }
    throw new IllegalStateException("The demo has no part left for %s.".formatted(wanted));
  }

  private List<Role> roles(String reason, String language, boolean someoneAnswers) {
    List<Role> roles = new ArrayList<>();
    for (Incident incident : incidents.get(reason)) {
      incident.about().stream()
          .filter(type -> incident.says().containsKey(language) && company.left(type, language) > 0)
          .filter(type -> !someoneAnswers || WHO_ANSWERS.contains(type))
          .forEach(type -> roles.add(new Role(reason, incident, type, language)));
    }
    Collections.shuffle(roles, chance);
    roles.sort(Comparator.comparing((Role role) -> -company.left(role.type(), language) / 3));
    return roles;
  }

  private Severity severity(Wanted wanted, Role role, String market) {
    if (wanted.severity() != null) {
      return wanted.severity();
    }
    boolean liable = role.reason().equals("unlicensed_service") && LIABLE_MARKETS.contains(market);
    return liable ? Severity.HIGH : oneOf(SEVERITIES);
  }

  private int moreReports() {
    int roll = chance.nextInt(20);
    return roll < 13 ? 0 : roll < 17 ? 1 : roll < 19 ? 2 : 4;
  }

  private <T> T oneOf(List<T> choices) {
    return choices.get(chance.nextInt(choices.size()));
  }
}
