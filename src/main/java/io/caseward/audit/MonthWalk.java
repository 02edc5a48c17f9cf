package io.caseward.audit;

import static java.util.stream.Collectors.toMap;

import io.caseward.audit.Finding.Kind;
import io.caseward.audit.Verification.Progress;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * One month's entries and links, walked side by side: both go up by the entries' ids. It ends at
 * the first thing that is not as it was written.
 */
final class MonthWalk {

  private static final int STRETCH = 5_000;

  private final RecordTable record;
  private final LocalDate month;
  private final boolean closed;
  private final Chain chain = new Chain();
  private Link last;
  private Finding finding;

  /**
   * @param previous the hash of what stands before the month
   * @param closed whether a later month has begun, so that everything of this one is chained
   */
  MonthWalk(RecordTable record, LocalDate month, byte[] previous, boolean closed) {
    this.record = record;
    this.month = month;
    this.closed = closed;
    this.last = new Link(month, 0, 0, previous);
  }

  /** Null where it was stopped. */
  MonthVerified verify(SortedMap<Long, String> anchors, Progress progress) {
    for (List<Link> links = next(); finding == null && !links.isEmpty(); links = next()) {
      walk(links, anchors);
      if (!progress.goesOn(month, last.position())) {
        return null;
      }
    }
    long waiting = finding == null ? behind() : 0;
    if (finding == null && !anchors.isEmpty() && anchors.lastKey() > last.position()) {
      find(Kind.NOT_AS_ANCHORED, 0);
    }
    return new MonthVerified(month, last.position(), waiting, last.hex(), finding);
  }

  private List<Link> next() {
    return record.links(month, last.position(), STRETCH);
  }

  /** What was added to the stretch makes it longer: what is of it comes first all the same. */
  private void walk(List<Link> links, SortedMap<Long, String> anchors) {
    long most = links.stream().mapToLong(Link::entry).max().orElseThrow();
    List<Entry> entries = record.entries(month, last.entry(), most, 2 * STRETCH);
    Map<Long, PersonalValues> personal = record.personal(month, last.entry(), most).stream().collect(toMap(PersonalValues::entry, values -> values, (one, other) -> one));
    int next = 0;
    for (Link link : links) {
      Entry entry = next < entries.size() ? entries.get(next++) : null;
      check(link, entry, personal, anchors);
      if (finding == null && next < entries.size() && entries.get(next).id() == link.entry()) {
        find(Kind.UNLINKED, link.entry());
      }
      if (finding != null) {
        return;
      }
      last = link;
    }
  }

  private void check(Link link, Entry entry, Map<Long, PersonalValues> personal, SortedMap<Long, String> anchors) {
    boolean follows = link.position() == last.position() + 1;
    if (link.entry() <= last.entry()) {
      find(Kind.OUT_OF_ORDER, link.entry());
    } else if (entry == null || entry.id() > link.entry()) {
      find(Kind.MISSING, link.entry());
    } else if (entry.id() < link.entry()) {
      find(follows ? Kind.UNLINKED : Kind.LINK_MISSING, entry.id());
    } else if (!follows) {
      find(Kind.LINK_MISSING, 0);
    } else if (!Arrays.equals(link.hash(), chain.next(last.hash(), month, link.position(), entry))) {
      find(Kind.CHANGED, entry.id());
    } else if (personal.containsKey(entry.id()) && !personal.get(entry.id()).areThoseOf(entry)) {
      find(Kind.PERSONAL_CHANGED, entry.id());
    } else if (!anchors.getOrDefault(link.position(), link.hex()).equals(link.hex())) {
      find(Kind.NOT_AS_ANCHORED, entry.id());
    }
  }

  /** Entries behind the chain's end: on their way into it, or in a month that is over put there by hand. */
  private long behind() {
    if (closed) {
      record.entries(month, last.entry(), Long.MAX_VALUE, 1).forEach(entry -> find(Kind.UNLINKED, entry.id()));
      return 0;
    }
    return record.countBehind(month, last.entry());
  }

  private void find(Kind kind, long entry) {
    finding = new Finding(month, kind, last.position() + 1, entry);
  }
}
