package io.caseward.cases.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

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
  private final Map<String, String> wrong;

  private Fields(Map<?, ?> given, String place, Map<String, String> wrong) {
    this.given = given;
    this.place = place;
    this.wrong = wrong;
  }

  static Fields of(Map<?, ?> given) {
    return new Fields(given, "", new LinkedHashMap<>());
  }

  /** What is wrong, here and in the objects within. */
  Map<String, String> wrong() {
    return wrong;
  }

  /**
   * Says what is wrong with a field.
   *
   * @param sentence goes on from the field's name
   */
  void refuse(String field, String sentence) {
    wrong.putIfAbsent(place + field, "'" + place + field + "' " + sentence);
  }

  /** Refuses every field that is not among these. */
  Fields knownAs(List<String> known) {
    given.keySet().stream()
        .map(String::valueOf)
        .filter(name -> !known.contains(name))
        .forEach(name -> refuse(name, "is not known. Known fields: " + String.join(", ", known) + "."));
    return this;
  }

  boolean has(String field) {
    return given.get(field) != null;
  }

  /** One line of text that has to be there; null where it is not or is wrong. */
  String line(String field, int most) {
    String line = optionalLine(field, most).orElse(null);
    if (line == null) {
      refuse(field, "is missing. Give 1 to %d characters.".formatted(most));
    }
    return line;
  }

  Optional<String> optionalLine(String field, int most) {
    Optional<String> text = text(field, most);
    if (text.filter(some -> LINE_BREAK.matcher(some).find()).isPresent()) {
      refuse(field, "is %s, with a line break in it. Give one line.".formatted(Quote.of(text.get())));
      return Optional.empty();
    }
    return text;
  }

  /** Text of any number of lines; blank counts as none. */
  Optional<String> text(String field, int most) {
    Object value = given.get(field);
    if (value instanceof Map || value instanceof Collection) {
      refuse(field, "is no text. Give at most %d characters.".formatted(most));
      return Optional.empty();
    }
    return Optional.ofNullable(value)
        .map(some -> some.toString().strip())
        .filter(text -> !text.isEmpty() && isShort(field, text, most) && isClean(field, text));
  }

  private boolean isShort(String field, String text, int most) {
    int length = text.codePointCount(0, text.length());
    if (length > most) {
      refuse(
          field,
          "has %d characters: %s. At most %d are allowed.".formatted(length, Quote.of(text), most));
    }
    return length <= most;
  }

  private boolean isClean(String field, String text) {
    boolean clean = !CONTROL.matcher(text).find();
    if (!clean) {
      refuse(field, "is %s, with a control character in it. Remove it.".formatted(Quote.of(text)));
    }
    return clean;
  }

  /** One of a few words, null where there is none. */
  String word(String field, List<String> allowed) {
    Optional<String> word = text(field, Integer.MAX_VALUE);
    if (word.isPresent() && !allowed.contains(word.get())) {
      refuse(field, unknown(word.get(), allowed));
      return null;
    }
    return word.orElse(null);
  }

  /** One of a few words, which has to be there. */
  String neededWord(String field, List<String> allowed) {
    String word = word(field, allowed);
    if (word == null) {
      refuse(field, "is missing. Allowed: %s.".formatted(String.join(", ", allowed)));
    }
    return word;
  }

  private static String unknown(String word, List<String> allowed) {
    return "is %s, which is not known. Allowed: %s."
        .formatted(Quote.of(word), String.join(", ", allowed));
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
      refuse(field, "is %s; a list of objects is needed.".formatted(Quote.of(given.get(field))));
      return List.of();
    }
    if (list.size() > most) {
      refuse(field, "has %d entries. At most %d are allowed.".formatted(list.size(), most));
      return List.of();
    }
    List<Fields> objects = new ArrayList<>();
    list.forEach(entry -> objects.add(object(field + "[" + objects.size() + "]", entry)));
    return objects;
  }

  private Fields object(String name, Object value) {
    if (!(value instanceof Map)) {
      refuse(name, "is %s; an object is needed.".formatted(Quote.of(value)));
    }
    Map<?, ?> object = value instanceof Map<?, ?> map ? map : Map.of();
    return new Fields(object, place + name + ".", wrong);
  }
}
