package io.caseward.people.process;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.Page;

/** The part of an answer that the engine asked for; all of it where it named none. */
final class Pages {

  private Pages() {}

  static <T> List<T> cut(Stream<T> found, Page page) {
    return page == null
        ? found.toList()
        : found.skip(page.getFirstResult()).limit(page.getMaxResults()).toList();
  }
}
