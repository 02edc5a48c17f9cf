package io.caseward.escalation;

import io.caseward.people.Person;
import java.util.List;
import java.util.Map;

/**
 * Whom a rung stands for at this moment.
 *
 * @param people each once, in the rung's order
 * @param channels the Slack channels that hear of it
 * @param missing why something that the rung names finds nobody
 */
public record Found(List<Person> people, List<String> channels, List<Missing> missing) {

  /**
   * Something that finds nobody.
   *
   * @param why the kind of the timeline's entry that says so
   * @param data what the entry names
   */
  public record Missing(String why, Map<String, String> data) {}

  public boolean nobody() {
    return people.isEmpty() && channels.isEmpty();
  }
}
