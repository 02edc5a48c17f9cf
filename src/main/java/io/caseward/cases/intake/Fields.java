package io.caseward.cases.intake;

import io.caseward.people.Told;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The fields of an object from outside, and everything that was found wrong with them: a sentence
 * for each, by its place in the whole.
 */
final class Fields {

  /** Line breaks and tabs are text; other control characters are not, and the database takes no NUL. */
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\r\n\t]]");

  private static final Pattern LINE_BREAK = Pattern.compile("[\r\n]");

  private final Map<?, ?> given;
  private final String place;
  private final Map<String, Told> wrong;

  private Fields(Map<?, ?> given, String place, Map<String, Told> wrong) {
    this.given = given;
    this.place = place;
    this.wrong = wrong;
  }

  static Fields of(Map<?, ?> given) {
    return new Fields(given, "", new LinkedHashMap<>());
  }

  /** What is wrong, here and in the objects within. */
  Map<String, Told> wrong() {
    return wrong;
  }

  /**
   * Says what is wrong with a field.
   *
   * @param key the message, given the field's name and then {@code more}
   */
  void refuse(String field, String key, Object... more) {
    wrong.putIfAbsent(place + field, Told.of(key, Stream.concat(Stream.of(place + field), Stream.of(more)).toArray()));
  }

  /** Refuses every field that is not among these. */
  Fields knownAs(List<String> known) {
    given.keySet().stream()
        .map(String::valueOf)
        .filter(name -> !known.contains(name))
        .forEach(name -> refuse(name, "refusal.unknownField", Told.list(known)));
    return this;
  }

  boolean has(String field) {
    return given.get(field) != null;
  }

  /** One line of text that has to be there; null where it is not or is wrong. */
  String line(String field, int most) {
    String line = optionalLine(field, most).orElse(null);
    if (line == null) {
      refuse(field, "refusal.field.missing", most);
    }
    return line;
  }

  Optional<String> optionalLine(String field, int most) {
    Optional<String> text = text(field, most);
    if (text.filter(some -> LINE_BREAK.matcher(some).find()).isPresent()) {
      refuse(field, "refusal.field.lineBreak", Quote.of(text.get()));
      return Optional.empty();
    }
    return text;
  }

  /** Text of any number of lines; blank counts as none. */
  Optional<String> text(String field, int most) {
    Object value = given.get(field);
    if (value instanceof Map || value instanceof Collection) {
      refuse(field, "refusal.field.noText", most);
      return Optional.empty();
    }
    return Optional.ofNullable(value)
        .map(some -> some.toString().strip())
        .filter(text -> !text.isEmpty() && isShort(field, text, most) && isClean(field, text));
  }

  private boolean isShort(String field, String text, int most) {
    int length = text.codePointCount(0, text.length());
    if (length > most) {
      refuse(field, "refusal.field.tooLong", length, Quote.of(text), most);
    }
    return length <= most;
  }

  private boolean isClean(String field, String text) {
    boolean clean = !CONTROL.matcher(text).find();
    if (!clean) {
      refuse(field, "refusal.field.control", Quote.of(text));
    }
    return clean;
  }

  /** One of a few words, null where there is none. */
  String word(String field, List<String> allowed) {
    Optional<String> word = text(field, Integer.MAX_VALUE);
    if (word.isPresent() && !allowed.contains(word.get())) {
      refuse(field, "refusal.field.unknownWord", Quote.of(word.get()), Told.list(allowed));
      return null;
    }
    return word.orElse(null);
  }

  /** One of a few words, which has to be there. */
  String neededWord(String field, List<String> allowed) {
    String word = word(field, allowed);
    if (word == null) {
      refuse(field, "refusal.missingAllowed", Told.list(allowed));
    }
    return word;
  }

  /** An object within; an empty one where there is none. */
  Fields object(String field) {
    return has(field) ? object(field, given.get(field)) : new Fields(Map.of(), place + field + ".", wrong);
  }

  /** The objects of a list within. */
  List<Fields> objects(String field, int most) {
    if (!has(field)) {
      return List.of();
    }
    if (!(given.get(field) instanceof List<?> list)) {
      refuse(field, "refusal.field.noList", Quote.of(given.get(field)));
      return List.of();
    }
    if (list.size() > most) {
      refuse(field, "refusal.field.tooMany", list.size(), most);
      return List.of();
    }
    List<Fields> objects = new ArrayList<>();
    list.forEach(entry -> objects.add(object(field + "[" + objects.size() + "]", entry)));
    return objects;
  }

  private Fields object(String name, Object value) {
    if (!(value instanceof Map)) {
      refuse(name, "refusal.field.noObject", Quote.of(value));
    }
    Map<?, ?> object = value instanceof Map<?, ?> map ? map : Map.of();
    return new Fields(object, place + name + ".", wrong);
  }
}
