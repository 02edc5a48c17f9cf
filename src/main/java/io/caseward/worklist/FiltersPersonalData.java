package io.caseward.worklist;

import io.caseward.cases.PersonalData;
import io.caseward.cases.Subject;
import io.caseward.web.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists that people keep may be searches for somebody; those that would find the subject go with it. */
@Component
class FiltersPersonalData implements PersonalData {

  private final JdbcClient database;

  FiltersPersonalData(JdbcClient database) {
    this.database = database;
  }

  private record Kept(String person, String name, String address) {}

  @Override
  public Map<String, Long> held(List<String> cases) {
    return Map.of();
  }

  @Override
  public void erase(List<String> cases) {
    // They are of no case.
  }

  @Override
  public void forget(Subject known) {
    database.sql("select person, name, address from saved_filter").query(Kept.class).stream()
        .filter(filter -> isFor(known, filter))
        .toList()
        .forEach(filter -> database.sql("delete from saved_filter where person = ? and name = ?").params(filter.person(), filter.name()).update());
  }

  private boolean isFor(Subject known, Kept filter) {
    return names(filter.name(), known) || names(filter.address(), known) || finds(searched(filter.address()), known);
  }

  private static boolean names(String text, Subject known) {
    String lower = text.toLowerCase(Locale.ROOT);
    return Stream.of(known.id(), known.name()).filter(word -> word != null && !word.isBlank()).anyMatch(word -> lower.contains(word.toLowerCase(Locale.ROOT)));
  }

  private static String searched(String address) {
    try {
      return WorklistQuery.parse(address).search();
    } catch (Refusal writtenByAnEarlierVersion) {
      return null;
    }
  }

  /** As the list itself searches, by the beginnings of words. */
  private boolean finds(String search, Subject known) {
    String words = TaskFilter.words(search);
    return words != null
        && database.sql("select to_tsvector('simple', ? || ' ' || ?) @@ to_tsquery('simple', ?)").params(known.id(), known.name(), words).query(Boolean.class).single();
  }
}
