package io.caseward.worklist;

import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/** What the worklist's address asks for, as it was written; its parts combine and can be shared. */
public record WorklistQuery(String tab, String queue, String holder, String severity, String language, String vendor, String search, String sort, String after) {

  public boolean done() {
    return "done".equals(tab);
  }

  public boolean team() {
    return "team".equals(tab);
  }

  /** Whether anything but the tab and the order is asked for. */
  public boolean filters() {
    return !(blank(queue) && blank(holder) && blank(severity) && blank(language) && blank(vendor) && blank(search));
  }

  /** The address of a part of the same list. */
  public String address(String path) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
    add(address, "tab", tab);
    add(address, "queue", queue);
    add(address, "holder", holder);
    add(address, "severity", severity);
    add(address, "language", language);
    add(address, "vendor", vendor);
    add(address, "search", search);
    add(address, "sort", sort);
    return address.encode().build().toUriString();
  }

  private static void add(UriComponentsBuilder address, String name, String value) {
    if (!blank(value)) {
      address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
    }
  }

  private static boolean blank(String value) {
    return value == null || value.isBlank();
  }
}
