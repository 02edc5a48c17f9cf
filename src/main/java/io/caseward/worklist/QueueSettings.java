package io.caseward.worklist;

import io.caseward.database.Sql;
import io.caseward.people.Person;
import io.caseward.people.Role;
import io.caseward.people.Told;
import io.caseward.sla.Calendars;
import io.caseward.vendors.Vendor;
import io.caseward.vendors.Vendors;
import io.caseward.workflow.DomainAction;
import io.caseward.worklist.Queue.Share;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Changes how queues are worked, for the cases that are routed from then on. */
@Service
public class QueueSettings {

  private final JdbcClient database;
  private final Queues queues;
  private final QueueChanges changes;
  private final Vendors vendors;
  private final Calendars calendars;
  private final Clock time;

  QueueSettings(JdbcClient database, Queues queues, QueueChanges changes, Vendors vendors, Calendars calendars, Clock time) {
    this.database = database;
    this.queues = queues;
    this.changes = changes;
    this.vendors = vendors;
    this.calendars = calendars;
    this.time = time;
  }

  /** Does and records what the form says, where that is a change. */
  @DomainAction
  public void change(String key, QueueForm form, Person by) {
    // Two who change the same queue at once would each record what the other had never seen.
    database.sql("select 1 from queue where key = ? for update").param(key).query(Integer.class).single();
    Queue before = queues.find(key);
    Queue after = checked(before, form);
    if (!after.equals(before)) {
      keep(after);
      changes.add(before, after, by, time.instant());
    }
  }

  private Queue checked(Queue before, QueueForm form) {
    List<String> keys = vendors.all().stream().map(Vendor::key).toList();
    List<Share> shares = form.shares(keys);
    checkSomebodyWorks(before, shares);
    Queue after = new Queue(before.key(), before.name(), before.role(), form.calendarAmong(List.copyOf(calendars.names().keySet())), form.overflows(), shares, form.fallbacks(spoken(shares)));
    if (!form.uncovered()) {
      checkLanguages(before, after);
    }
    return after;
  }

  private static void checkSomebodyWorks(Queue queue, List<Share> shares) {
    if (queue.role() == Role.REVIEWER && shares.isEmpty()) {
      throw QueueForm.wrong("vendor", Told.of("refusal.queueUnworked", queue.key()));
    }
    if (queue.role() != Role.REVIEWER && !shares.isEmpty()) {
      throw QueueForm.wrong("vendor", Told.of("refusal.queueInHouse", queue.key(), Told.role(queue.role())));
    }
  }

  private void checkLanguages(Queue before, Queue after) {
    List<String> lost = spoken(before.shares()).stream().filter(language -> !covers(after, language)).toList();
    if (!lost.isEmpty()) {
      throw QueueForm.wrong("uncovered", Told.of("refusal.uncovered", after.key(), Told.list(lost), lost.get(0)));
    }
  }

  private boolean covers(Queue queue, String language) {
    List<String> spoken = spoken(queue.shares());
    return queue.languagesFor(language).stream().anyMatch(spoken::contains);
  }

  private List<String> spoken(List<Share> shares) {
    TreeSet<String> spoken = new TreeSet<>();
    shares.forEach(share -> vendors.find(share.vendor()).ifPresent(vendor -> spoken.addAll(vendor.languages())));
    return List.copyOf(spoken);
  }

  private void keep(Queue queue) {
    database.sql("update queue set calendar = ?, distribution = ? where key = ?").params(queue.calendar(), queue.overflow() ? Queues.OVERFLOW : "share", queue.key()).update();
    database.sql("delete from queue_vendor where queue = ?").param(queue.key()).update();
    database.sql("delete from queue_fallback where queue = ?").param(queue.key()).update();
    for (int place = 0; place < queue.shares().size(); place++) {
      Share share = queue.shares().get(place);
      database.sql("insert into queue_vendor (queue, vendor, share, position, open_limit) values (?, ?, ?, ?, ?)").params(queue.key(), share.vendor(), share.share(), place + 1, share.limit()).update();
    }
    queue.fallbacks().forEach((language, others) ->
        database.sql("insert into queue_fallback (queue, language, worked_in) values (?, ?, ?)").params(queue.key(), language, Sql.texts(others)).update());
  }

  /** How a queue is worked, field by field, as records and pages say it. */
  static Map<String, String> described(Queue queue) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("calendar", queue.calendar() == null ? "" : queue.calendar());
    fields.put("distribution", queue.overflow() ? Queues.OVERFLOW : "share");
    fields.put("vendors", String.join(", ", queue.shares().stream().map(share -> described(queue, share)).toList()));
    fields.put("fallback", QueueForm.lines(queue.fallbacks()).replace("\n", ", "));
    return fields;
  }

  private static String described(Queue queue, Share share) {
    if (queue.overflow()) {
      return share.limit() == null ? share.vendor() : "%s up to %d".formatted(share.vendor(), share.limit());
    }
    return "%s %s %%".formatted(share.vendor(), queue.percent(share));
  }
}
