package io.caseward.workflow.guard;

/**
 * One thing in a model that is not allowed.
 *
 * @param line where it stands, from 1
 * @param element the id of the element it belongs to, empty where it has none
 * @param rule the stable name of the rule
 * @param what what was found
 * @param instead how to mend it
 */
public record Objection(int line, String element, String rule, String what, String instead) {

  public String sentence() {
    String place = element.isEmpty() ? "" : ", element '" + element + "'";
    return "Line %d%s [%s]: %s. %s.".formatted(line, place, rule, what, instead);
  }
}
