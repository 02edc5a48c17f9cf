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
 */
final class TaskSelect {

  private final TaskFilter filter;
  private final String rest;

  /**
   * @param also a condition besides the filter's
   * @param values what the statement's parameters are added to; {@code size} is the caller's
   */
  TaskSelect(TaskFilter filter, String also, Map<String, Object> values) {
    List<String> conditions = filter.conditions(values);
    conditions.add(also);
    Scopes.current().flatMap(Scope::vendor).ifPresent(vendor -> {
      // Nothing else is in sight; said again for the indexes, which know nothing of policies.
      conditions.add("vendor = :own");
      values.put("own", vendor);
    });
    if (filter.queues() != null) {
      values.put("queues", Sql.texts(filter.queues()));
    }
    this.filter = filter;
    this.rest = String.join(" and ", conditions);
  }

  /** The best {@code :size}, of which each part gives at most as many. */
  String best(String order) {
    String ordered = " order by %s limit :size".formatted(order);
    return filter.namesFew() ? "select * from task where " + all() + ordered : "select found.* from " + byQueue("*", ordered) + ordered;
  }

  /** How many there are, counted no further than {@code :size}. */
  String count() {
    String counted = filter.namesFew() ? "select 1 from task where " + all() : "select 1 from " + byQueue("1", "");
    return "select count(*) from (%s limit :size) counted".formatted(counted);
  }

  private String all() {
    return rest + " and " + filter.holder().condition() + (filter.queues() == null ? "" : " and queue = any(:queues)");
  }

  private String byQueue(String columns, String end) {
    String queues = filter.queues() == null ? "select key from queue" : "select unnest(cast(:queues as text[]))";
    return filter.holder().parts().stream()
        .map(holder -> "(select %s from task where queue = asked.key and %s and %s%s)".formatted(columns, holder.condition(), rest, end))
        .collect(joining(" union all ", "(%s) as asked(key) cross join lateral (".formatted(queues), ") found"));
  }
}
