package io.caseward.enforcement;

import com.fasterxml.jackson.annotation.JsonValue;

/** A clause as it stood in one version of its policy; written {@code area/number/version}. */
public record ClauseReference(String area, String number, int version) {

  static ClauseReference parse(String text) {
    String[] parts = text.split("/");
    if (parts.length != 3 || !parts[2].matches("[0-9]{1,9}")) {
      throw new IllegalArgumentException(
          "Clause '%s' is not to be read; it is written area/number/version, such as fake_reviews/2.1/3."
              .formatted(text));
    }
    return new ClauseReference(parts[0], parts[1], Integer.parseInt(parts[2]));
  }

  @JsonValue
  @Override
  public String toString() {
    return area + "/" + number + "/" + version;
  }
}
