package io.caseward.escalation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A ladder as the fields of its form: {@code name}, {@code who-0}, {@code wait-0} and so on.
 *
 * @param values by field; several values of one are separated by commas
 */
public record LadderFields(Map<String, String> values) {

  static final String WHO = "who-";
  static final String PEOPLE = "people-";
  static final String CHANNELS = "channels-";
  static final String WAIT = "wait-";

  private static final int MORE = 2;

  static LadderFields of(String name, LadderRules rules) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("name", name);
    values.put("channel", rules.channel() == null ? "" : rules.channel());
    values.put("then", rules.then() == null ? "" : rules.then());
    values.put("again", rules.again().key());
    values.put("acknowledgements", String.valueOf(rules.acknowledgements()));
    values.put("storm", rules.storm() == 0 ? "" : String.valueOf(rules.storm()));
    values.put("lease", String.valueOf(rules.leaseMinutes()));
    for (int row = 0; row < rules.rungs().size(); row++) {
      rung(rules.rungs().get(row), row, values);
    }
    return new LadderFields(values);
  }

  private static void rung(Rung rung, int row, Map<String, String> values) {
    List<Whom> tell = rung.whom();
    values.put(WHO + row, tell.stream().filter(whom -> !whom.is(Whom.PERSON) && !whom.is(Whom.CHANNEL)).map(Whom::spelt).collect(Collectors.joining(", ")));
    values.put(PEOPLE + row, names(tell, Whom.PERSON));
    values.put(CHANNELS + row, names(tell, Whom.CHANNEL));
    values.put(WAIT + row, String.valueOf(rung.waitMinutes()));
  }

  private static String names(List<Whom> tell, String kind) {
    return tell.stream().filter(whom -> whom.is(kind)).map(Whom::name).collect(Collectors.joining(", "));
  }

  /** Empty where nothing was typed. */
  public String get(String field) {
    String value = values.get(field);
    return value == null ? "" : value.strip();
  }

  /** What stands between the commas of a field. */
  public List<String> several(String field) {
    return Arrays.stream(get(field).split("\\s*,\\s*")).filter(one -> !one.isBlank()).toList();
  }

  public boolean has(String field, String one) {
    return several(field).contains(one);
  }

  /** The rows of rungs, and some that are free. */
  public List<Integer> rows() {
    return IntStream.range(0, last() + MORE).boxed().toList();
  }

  /** The rows that say something. */
  List<Integer> filled() {
    return IntStream.range(0, last()).filter(row -> !List.of(get(WHO + row), get(PEOPLE + row), get(CHANNELS + row), get(WAIT + row)).stream().allMatch(String::isEmpty)).boxed().toList();
  }

  /** One more than the last row with something in it. */
  private int last() {
    return values.entrySet().stream().filter(entry -> !entry.getValue().isBlank()).mapToInt(entry -> row(entry.getKey()) + 1).max().orElse(0);
  }

  private static int row(String field) {
    return field.matches("(who|people|channels|wait)-[0-9]{1,2}") ? Integer.parseInt(field.substring(field.indexOf('-') + 1)) : -1;
  }
}
