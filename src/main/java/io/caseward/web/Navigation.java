package io.caseward.web;

import io.caseward.people.Person;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** The navigation as a person may use it: what they may not open is not shown. */
@Component
class Navigation {

  private static final List<String> SECTIONS = List.of("work", "watch", "know", "procedures", "settings");

  private final List<NavItem> items;

  Navigation(List<NavItem> items) {
    this.items = items.stream().sorted(Comparator.comparingInt(NavItem::order)).toList();
  }

  /** A titled group of entries. */
  public record Section(String key, List<Entry> entries) {}

  /** One entry, and whether the page at hand is it. */
  public record Entry(String key, String href, String icon, boolean current) {}

  List<Section> of(Person person, String path) {
    return SECTIONS.stream().map(section -> new Section(section, entries(section, person, path))).filter(section -> !section.entries().isEmpty()).toList();
  }

  private List<Entry> entries(String section, Person person, String path) {
    return items.stream()
        .filter(item -> item.section().equals(section) && person.may(item.permission()))
        .map(item -> new Entry(item.key(), item.href(), item.icon(), path.equals(item.href()) || path.startsWith(item.href() + "/")))
        .toList();
  }
}
