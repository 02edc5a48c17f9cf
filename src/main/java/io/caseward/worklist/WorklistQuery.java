package io.caseward.worklist;

import io.caseward.people.Told;
import io.caseward.web.Parameters;
import io.caseward.web.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** What the worklist's address asks for, as it was written; its parts combine and can be shared. */
public record WorklistQuery(String tab, String queue, String holder, String severity, String language, String vendor, String search, String sort, String after) {

  private static final String PATH = "/worklist";

  private static final Set<String> PARTS = Set.of("tab", "queue", "holder", "severity", "language", "vendor", "search", "sort");

  /**
   * What an address of the worklist asks for, as {@link #address} writes it and people share it.
   *
   * @throws Refusal where it is no such address
   */
  public static WorklistQuery parse(String address) {
    Map<String, String> asked = asked(address);
    asked.keySet().stream().filter(part -> !PARTS.contains(part)).findFirst().ifPresent(part -> {
      throw Parameters.refusal("filter", address, "refusal.filterPart", part, Told.list(new TreeSet<>(PARTS)));
    });
    return new WorklistQuery(
        asked.get("tab"), asked.get("queue"), asked.get("holder"), asked.get("severity"), asked.get("language"), asked.get("vendor"), asked.get("search"), asked.get("sort"), null);
  }

  private static Map<String, String> asked(String address) {
    try {
      UriComponents parts = UriComponentsBuilder.fromUriString(address).build();
      if (!PATH.equals(parts.getPath())) {
        throw Parameters.refusal("filter", address, "refusal.filterNoList");
      }
      Map<String, String> asked = new HashMap<>();
      parts.getQueryParams().toSingleValueMap().forEach((name, value) -> asked.put(name, value == null ? "" : UriUtils.decode(value.replace("+", " "), StandardCharsets.UTF_8)));
      return asked;
    } catch (IllegalArgumentException noAddress) {
      throw Parameters.refusal("filter", address, "refusal.filterNoAddress");
    }
  }

  /** The list's own address. */
  public String address() {
    return address(PATH);
  }

  /** What narrows it to something that has a word: the part's name with the key it asks for. */
  public Map<String, String> narrowed() {
    Map<String, String> narrowed = new LinkedHashMap<>();
    narrow(narrowed, "queue", queue);
    narrow(narrowed, "holder", holder);
    narrow(narrowed, "severity", severity);
    narrow(narrowed, "vendor", vendor);
    narrow(narrowed, "language", language);
    return narrowed;
  }

  private static void narrow(Map<String, String> narrowed, String part, String key) {
    if (key != null && !key.isBlank()) {
      narrowed.put(part, key);
    }
  }

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
