package io.caseward.slack;

import io.caseward.people.CallChoices;
import io.caseward.people.CallWay;
import io.caseward.people.Person;
import io.caseward.people.Told;
import io.caseward.web.Refusal;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;

/** The form of someone's choices as it was typed; a box that is not ticked is not sent. */
record CallFields(Map<String, String> typed) {

  static CallFields of(CallChoices chosen) {
    Map<String, String> typed = new HashMap<>();
    chosen.ways().forEach(way -> typed.put(way.key(), "on"));
    put(typed, "quietFrom", chosen.quietFrom());
    put(typed, "quietUntil", chosen.quietUntil());
    put(typed, "digestAt", chosen.digestAt());
    put(typed, "digestBy", chosen.digestBy() == null ? null : chosen.digestBy().key());
    return new CallFields(typed);
  }

  private static void put(Map<String, String> typed, String name, Object value) {
    if (value != null) {
      typed.put(name, value.toString());
    }
  }

  public String get(String name) {
    return typed.getOrDefault(name, "").strip();
  }

  public boolean has(String name) {
    return !get(name).isEmpty();
  }

  /** @throws Refusal in a sentence that names the field, what stands there and what may */
  CallChoices choices(Person person) {
    Set<CallWay> ways = Arrays.stream(CallWay.values()).filter(way -> has(way.key())).collect(Collectors.toSet());
    if (ways.isEmpty()) {
      throw refused("ways", "refusal.noWay", "ways");
    }
    if (ways.contains(CallWay.EMAIL) && person.email() == null) {
      throw refused("ways", "refusal.noAddress", "ways", person.name());
    }
    LocalTime from = time("quietFrom");
    LocalTime until = time("quietUntil");
    checkQuiet(from, until);
    LocalTime at = time("digestAt");
    return new CallChoices(ways, from, until, at, at == null ? null : digestBy(person));
  }

  private void checkQuiet(LocalTime from, LocalTime until) {
    if ((from == null) != (until == null)) {
      String empty = from == null ? "quietFrom" : "quietUntil";
      throw refused(empty, "refusal.quietHalf", empty);
    }
    if (from != null && from.equals(until)) {
      throw refused("quietUntil", "refusal.quietAlways", from.toString());
    }
  }

  private CallWay digestBy(Person person) {
    CallWay by = CallWay.of(get("digestBy")).filter(way -> way != CallWay.MENTION).orElseThrow(() -> refused("digestBy", "refusal.digestBy", get("digestBy")));
    if (by == CallWay.EMAIL && person.email() == null) {
      throw refused("digestBy", "refusal.noAddress", "digestBy", person.name());
    }
    return by;
  }

  private LocalTime time(String name) {
    try {
      return has(name) ? LocalTime.parse(get(name)) : null;
    } catch (DateTimeException e) {
      throw refused(name, "refusal.noCallTime", name, get(name));
    }
  }

  private static Refusal refused(String field, String key, Object... values) {
    return Refusal.ofField(HttpStatus.UNPROCESSABLE_ENTITY, "calls-refused", field, Told.of(key, values));
  }
}
