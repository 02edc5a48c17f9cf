package io.caseward.worklist;

import io.caseward.people.Permission;
import io.caseward.people.Person;
import io.caseward.people.Requires;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Queues for programs. */
@RestController
@RequestMapping("/api/v1")
class QueueApi {

  private final TaskList list;

  QueueApi(TaskList list) {
    this.list = list;
  }

  /**
   * @param waiting how many tasks that the caller may see wait in it
   */
  record Item(String key, String name, long waiting) {}

  /** The queues that the caller works, or all for who works none. */
  @GetMapping("/queues")
  @Requires(Permission.SEE_WORKLIST)
  List<Item> queues(Person person) {
    return list.waiting(person, false).entrySet().stream().map(entry -> new Item(entry.getKey().key(), entry.getKey().name(), entry.getValue())).toList();
  }
}
