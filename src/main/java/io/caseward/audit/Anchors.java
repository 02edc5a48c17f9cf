package io.caseward.audit;

import io.caseward.database.Sql;
import io.caseward.workflow.DomainAction;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The anchors that were signed, and which of them have come where. */
@Service
class Anchors {

  private final JdbcClient database;
  private final RecordTable record;
  private final SigningKey key;
  private final Clock clock;

  Anchors(JdbcClient database, RecordTable record, SigningKey key, Clock clock) {
    this.database = database;
    this.record = record;
    this.key = key;
    this.clock = clock;
  }

  /**
   * Signs where each month's chain ends, unless that was signed before.
   *
   * @param open whether also the month's that still goes on
   */
  @DomainAction
  public void sign(boolean open) {
    Optional<Link> head = record.head();
    if (head.isPresent()) {
      LocalDate first = newest().map(Anchor::month).orElseGet(() -> record.first().map(entry -> Months.of(entry.at())).orElse(head.get().month()));
      LocalDate last = open ? head.get().month() : head.get().month().minusMonths(1);
      Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1)).forEach(month -> record.head(month).ifPresent(this::sign));
    }
  }

  private void sign(Link end) {
    boolean signed = database.sql("select exists (select from audit_anchor where month = ? and position >= ?)").params(end.month(), end.position()).query(Boolean.class).single();
    if (!signed) {
      Instant now = clock.instant();
      database.sql("insert into audit_anchor (month, position, hash, signed_at, signed) values (?, ?, ?, ?, ?)")
          .params(end.month(), end.position(), end.hash(), Sql.at(now), key.sign(Head.of(end, now)))
          .update();
    }
  }

  @DomainAction
  public Optional<Anchor> newest() {
    return database.sql("select * from audit_anchor order by id desc limit 1").query(Anchor::read).optional();
  }

  /** Those that are still missing at a place, oldest first. */
  @DomainAction
  public List<Anchor> missingAt(String place) {
    return database.sql("select * from audit_anchor a where not exists (select from audit_anchored d where d.anchor = a.id and d.place = ?) order by id limit 100").param(place).query(Anchor::read).list();
  }

  @DomainAction
  public void kept(Anchor anchor, String place) {
    database.sql("insert into audit_anchored (anchor, place, at) values (?, ?, ?) on conflict do nothing").params(anchor.id(), place, Sql.at(clock.instant())).update();
  }
}
