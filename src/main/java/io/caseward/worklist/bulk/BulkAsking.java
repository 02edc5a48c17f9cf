package io.caseward.worklist.bulk;

import io.caseward.people.Person;
import io.caseward.people.Told;
import io.caseward.web.Refusal;
import io.caseward.worklist.GivingMany;
import io.caseward.worklist.Said;
import io.caseward.worklist.TaskList;
import io.caseward.worklist.TaskList.Chosen;
import io.caseward.worklist.TaskSort;
import io.caseward.worklist.WorklistFilters;
import io.caseward.worklist.WorklistQuery;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Takes a bulk act: which tasks it is about is settled now, as whoever asks sees them. */
@Component
class BulkAsking implements GivingMany {

  /** More at once would be looked through by nobody who undoes it in time. */
  static final int MOST = 10_000;

  private final BulkKinds kinds;
  private final BulkActs acts;
  private final TaskList list;
  private final WorklistFilters filters;

  BulkAsking(BulkKinds kinds, BulkActs acts, TaskList list, WorklistFilters filters) {
    this.kinds = kinds;
    this.acts = acts;
    this.list = list;
    this.filters = filters;
  }

  /**
   * What is asked for.
   *
   * @param filter the list's address, null or blank where {@code tasks} names them
   */
  record Asked(String kind, BulkTarget target, String note, String filter, List<String> tasks) {

    boolean byFilter() {
      return filter != null && !filter.isBlank();
    }
  }

  /** Answers the act's number. */
  long ask(Asked asked, Person by) {
    BulkKind kind = kinds.of(asked.kind());
    by.require(kind.permission());
    Said note = Said.of("note", asked.note());
    BulkTarget target = kind.checked(asked.target() == null ? new BulkTarget(null, null, null, null, null) : asked.target(), by);
    List<Chosen> chosen = chosen(asked, by);
    return acts.add(kind, target, note, asked.byFilter() ? asked.filter() : null, by, kind.ofCases() ? oncePerCase(chosen) : chosen);
  }

  @Override
  public OptionalLong give(String list, String person, Said why, Person by) {
    Asked asked = new Asked("reassign", new BulkTarget(person, null, null, null, null), why.text(), list, null);
    try {
      return OptionalLong.of(ask(asked, by));
    } catch (NothingChosen nothing) {
      return OptionalLong.empty();
    }
  }

  private List<Chosen> chosen(Asked asked, Person by) {
    return asked.byFilter() ? filtered(asked.filter(), by) : named(asked.tasks());
  }

  private List<Chosen> filtered(String address, Person by) {
    WorklistQuery query = WorklistQuery.parse(address);
    List<Chosen> found = list.all(filters.of(query, by), TaskSort.of(query.sort()), MOST + 1);
    if (found.size() > MOST) {
      throw BulkActs.tooMany(address, MOST);
    }
    return some(found, Told.of("refusal.bulkNothingFits", address));
  }

  private List<Chosen> named(List<String> tasks) {
    Set<String> ids = tasks == null ? Set.of() : tasks.stream().map(String::valueOf).collect(Collectors.toSet());
    if (ids.size() > MOST) {
      throw nothing(Told.of("refusal.bulkNamedTooMany", ids.size(), MOST));
    }
    List<Chosen> found = some(list.named(List.copyOf(ids)), ids.isEmpty() ? Told.of("refusal.bulkNothingChosen") : Told.of("refusal.noTask", ids.iterator().next()));
    Set<String> missing = new HashSet<>(ids);
    found.forEach(chosen -> missing.remove(chosen.task()));
    if (!missing.isEmpty()) {
      throw nothing(Told.of("refusal.noTask", missing.iterator().next()));
    }
    return found;
  }

  private static List<Chosen> some(List<Chosen> found, Told otherwise) {
    if (found.isEmpty()) {
      throw nothing(otherwise);
    }
    return found;
  }

  private static Refusal nothing(Told sentence) {
    return new NothingChosen(sentence);
  }

  private static final class NothingChosen extends Refusal {

    NothingChosen(Told sentence) {
      super(HttpStatus.UNPROCESSABLE_ENTITY, "nothing-chosen", sentence, Map.of("tasks", sentence));
    }
  }

  private static List<Chosen> oncePerCase(List<Chosen> chosen) {
    Set<String> cases = new HashSet<>();
    return chosen.stream().filter(one -> cases.add(one.caseNumber())).toList();
  }
}
