package io.caseward.sla;

import io.caseward.people.Person;
import io.caseward.vendors.Vendor;
import io.caseward.vendors.Vendors;
import io.caseward.web.Parameters;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What clocks may be narrowed to, refused where nothing could ever fit it. */
@Component
public class ClockChoices {

  private final Vendors vendors;
  private final MattersKnown known;

  ClockChoices(Vendors vendors, MattersKnown known) {
    this.vendors = vendors;
    this.known = known;
  }

  public Collection<String> queues() {
    return known.queues();
  }

  public String queue(String queue) {
    return Parameters.among(known.queues(), "queue", queue);
  }

  /** A vendor's own people learn no other vendor's name. */
  public List<Vendor> vendors(Person person) {
    return person.vendor() == null ? vendors.all() : Stream.of(person.vendor()).flatMap(key -> vendors.find(key).stream()).toList();
  }

  public String vendor(String vendor, Person person) {
    return Parameters.among(vendors(person).stream().map(Vendor::key).toList(), "vendor", vendor);
  }

  /** Gravest first. */
  public List<String> severities() {
    return known.severities();
  }

  public String severity(String severity) {
    return Parameters.among(known.severities(), "severity", severity);
  }
}
