package io.caseward.audit;

import io.caseward.workflow.DomainAction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Puts entries into the chain of their month, in the order of their ids. Only what is settled is
 * chained, so that an entry that turns up later between others was put there by hand.
 */
@Service
class Sealing {

  private static final int BATCH = 5_000;
  private static final long ONE_NODE_AT_A_TIME = 7_201_402L;

  private final JdbcClient database;
  private final RecordTable record;
  private final AtomicReference<Fence> fence = new AtomicReference<>();

  Sealing(JdbcClient database, RecordTable record) {
    this.database = database;
    this.record = record;
  }

  /**
   * Chains what is settled.
   *
   * @return how many entries; a full batch may leave more
   */
  @DomainAction
  public int seal() {
    Fence settled = fence.get();
    if (settled == null || !isOver(settled) || !alone()) {
      return 0;
    }
    int sealed = sealUpTo(settled);
    if (!isFull(sealed)) {
      fence.compareAndSet(settled, null);
    }
    return sealed;
  }

  static boolean isFull(int sealed) {
    return sealed >= BATCH;
  }

  /** Marks where the record stands, unless nothing is new or the last mark is still waited for. */
  @DomainAction
  public void mark() {
    if (fence.get() == null && record.goesOnBehind(record.head().orElse(Link.NONE))) {
      fence.set(database.sql("select at, written, fence from audit_fence()").query(Fence::read).single());
    }
  }

  /** Asked before this transaction has a number of its own, which would be the oldest open one. */
  private boolean isOver(Fence settled) {
    return database.sql("select pg_snapshot_xmin(pg_current_snapshot()) > ?::xid8").param(settled.transaction()).query(Boolean.class).single();
  }

  private boolean alone() {
    return database.sql("select pg_try_advisory_xact_lock(?)").param(ONE_NODE_AT_A_TIME).query(Boolean.class).single();
  }

  /** A month begins with the last hash of the one before, so it waits until that is done. */
  private int sealUpTo(Fence settled) {
    LocalDate last = Months.of(settled.at());
    int sealed = 0;
    for (LocalDate month = beginning(last); !month.isAfter(last) && !isFull(sealed); month = month.plusMonths(1)) {
      sealed += sealMonth(month, settled, BATCH - sealed);
    }
    return sealed;
  }

  private LocalDate beginning(LocalDate otherwise) {
    return record.head().map(Link::month).or(() -> record.first().map(Entry::at).map(Months::of)).orElse(otherwise);
  }

  private int sealMonth(LocalDate month, Fence settled, int most) {
    Link head = record.head(month).orElse(new Link(month, 0, 0, record.head().map(Link::hash).orElseGet(record::beginning)));
    List<Entry> next = record.entries(month, head.entry(), settled.written(), most);
    Chain chain = new Chain();
    List<Link> links = new ArrayList<>(next.size());
    for (Entry entry : next) {
      long position = head.position() + 1;
      head = new Link(month, position, entry.id(), chain.next(head.hash(), month, position, entry));
      links.add(head);
    }
    record.add(month, links);
    return next.size();
  }
}
