package io.caseward.worklist;

import io.caseward.database.Acting;
import io.caseward.database.Doer;
import io.caseward.people.Person;
import java.util.HashMap;
import java.util.Map;

/**
 * What someone who leads orders for work that may be others'.
 *
 * @param bulk the bulk act that it is part of, null where it stands alone
 */
public record Order(Person by, Said why, Long bulk) implements Acting {

  @Override
  public Doer doer() {
    return by.doer();
  }

  public static Order of(Person by, Said why) {
    return new Order(by, why, null);
  }

  /** What stands on record of it. */
  public Map<String, Object> facts(Map<String, ?> also) {
    Map<String, Object> facts = new HashMap<>(also);
    facts.put("note", why.text());
    if (bulk != null) {
      facts.put("bulk", bulk);
    }
    return facts;
  }
}
