package io.caseward.worklist;

import static java.util.stream.Collectors.joining;

import io.caseward.database.Scope;
import io.caseward.database.Scopes;
import io.caseward.database.Sql;
import java.util.List;
import java.util.Map;

/**
 * How open tasks are found: queue by queue, each part by the index made for it, so that nothing is
 * read that is not shown or counted. Where a filter names few tasks they are found by what it names.
 * How many are wanted stands in the statement, and what differs from person to person is read by it:
 * so one plan is as good as another, and the database keeps the first, which takes longer to make
 * than the tasks to find.
 */
final class TaskSelect {

  private final TaskFilter filter;
  private final String rest;

  /**
   * @param also a condition besides the filter's
   * @param values what the statement's parameters are added to
   */
  TaskSelect(TaskFilter filter, String also, Map<String, Object> values) {
    List<String> conditions = filter.conditions(values);
    conditions.add(also);
    Scopes.current().flatMap(Scope::vendor).ifPresent(vendor -> {
      // Nothing else is in sight; said again for the indexes, which know nothing of policies.
      conditions.add("vendor = (select cast(:own as text))");
      values.put("own", vendor);
    });
    if (filter.queues() != null) {
      values.put("queues", Sql.texts(filter.queues()));
    }
    this.filter = filter;
    this.rest = String.join(" and ", conditions);
  }

  /** The best so many, of which each part gives at most as many. */
  String best(String order, int most) {
    String ordered = " order by %s limit %d".formatted(order, most);
    return filter.namesFew() ? "select * from task where " + all() + ordered : "select found.* from " + byQueue("*", ordered) + ordered;
  }

  /** How many there are, counted no further than so many. */
  String count(int most) {
    String counted = filter.namesFew() ? "select 1 from task where " + all() : "select 1 from " + byQueue("1", "");
    return "select count(*) from (%s limit %d) counted".formatted(counted, most);
  }

  private String all() {
    return rest + " and " + filter.holder().condition() + (filter.queues() == null ? "" : " and queue = any(:queues)");
  }

  private String byQueue(String columns, String end) {
    String queues = filter.queues() == null ? "select key from queue" : "select unnest((select cast(:queues as text[])))";
    return filter.holder().parts().stream()
        .map(holder -> "(select %s from task where queue = asked.key and %s and %s%s)".formatted(columns, holder.condition(), rest, end))
        .collect(joining(" union all ", "(%s) as asked(key) cross join lateral (".formatted(queues), ") found"));
  }
}
