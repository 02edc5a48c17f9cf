package io.caseward.slack;

import io.caseward.people.People;
import io.caseward.people.Person;
import io.caseward.vendors.Vendor;
import io.caseward.vendors.Vendors;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What people and places are called in a message. */
@Component
class Names {

  private final People people;
  private final Vendors vendors;
  private final Words words;

  Names(People people, Vendors vendors, Words words) {
    this.people = people;
    this.vendors = vendors;
    this.words = words;
  }

  String person(String account) {
    return people.find(account).map(Person::displayName).orElse(account);
  }

  String assignee(String account) {
    return account == null ? words.of("nobody") : person(account);
  }

  /** The queue, and the vendor whose work it is. */
  String place(String queue, String vendor) {
    return vendor == null
        ? queue
        : queue + ", " + vendors.find(vendor).map(Vendor::name).orElse(vendor);
  }

  /** Mentions of accounts. */
  String mentions(List<String> accounts) {
    return accounts.stream().map(account -> Mrkdwn.person(account, person(account))).collect(Collectors.joining(" "));
  }

  /** Everyone who is called, with a mention where they want one. */
  String called(List<Person> people, Set<String> mentioned) {
    return people.stream()
        .map(person -> mentioned.contains(person.name()) ? Mrkdwn.person(person.name(), person.displayName()) : Mrkdwn.bold(person.displayName()))
        .collect(Collectors.joining(" "));
  }
}
