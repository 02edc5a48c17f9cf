package io.caseward.escalation.oncall;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A rotation as the fields of its form: {@code zone}, {@code person-0} and so on. */
public record RotationFields(Map<String, String> values) {

  static final String PERSON = "person-";

  private static final int MORE = 2;

  static RotationFields of(Rotation rotation) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("name", rotation.name());
    values.put("zone", rotation.zone().getId());
    values.put("handOver", rotation.handOver().format(DateTimeFormatter.ofPattern("HH:mm")));
    values.put("weekday", rotation.weekday() == null ? "" : rotation.weekday().name());
    values.put("since", rotation.since().toString());
    IntStream.range(0, rotation.people().size()).forEach(place -> values.put(PERSON + place, rotation.people().get(place)));
    return new RotationFields(values);
  }

  /** Empty where nothing was typed. */
  public String get(String field) {
    String value = values.get(field);
    return value == null ? "" : value.strip();
  }

  /** The places in the order, and some that are free. */
  public List<Integer> rows() {
    return IntStream.range(0, last() + MORE).boxed().toList();
  }

  /** The places that name someone. */
  List<Integer> filled() {
    return IntStream.range(0, last()).filter(place -> !get(PERSON + place).isEmpty()).boxed().toList();
  }

  private int last() {
    return values.entrySet().stream()
        .filter(entry -> entry.getKey().matches(PERSON + "[0-9]{1,2}") && !entry.getValue().isBlank())
        .mapToInt(entry -> Integer.parseInt(entry.getKey().substring(PERSON.length())) + 1)
        .max()
        .orElse(0);
  }
}
