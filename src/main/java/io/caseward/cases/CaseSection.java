package io.caseward.cases;

import java.util.function.Function;

/**
 * What another module adds to the answer of {@code GET /api/v1/cases/{number}}; each bean of this
 * type is asked, in the caller's scope.
 */
public interface CaseSection {

  /** The property's name, such as {@code tasks}. */
  String name();

  /** Its value: a record, a list of records or a map, to be written as JSON. */
  Object of(CaseFile file);

  static CaseSection named(String name, Function<CaseFile, Object> value) {
    return new CaseSection() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Object of(CaseFile file) {
        return value.apply(file);
      }
    };
  }
}
