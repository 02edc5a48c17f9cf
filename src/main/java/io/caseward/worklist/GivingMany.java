package io.caseward.worklist;

import io.caseward.people.Person;
import java.util.OptionalLong;

/** Asks for a bulk act that gives the tasks of a list to one person. */
public interface GivingMany {

  /**
   * Asks for it; the tasks are given one by one, soon.
   *
   * @param list its address, as people share it
   * @return the act's number, none where nothing stands in the list
   */
  OptionalLong give(String list, String person, Said why, Person by);
}
