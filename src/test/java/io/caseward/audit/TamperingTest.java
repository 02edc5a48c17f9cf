package io.caseward.audit;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.CasewardTest;
import io.caseward.Story;
import io.caseward.audit.Finding.Kind;
import io.caseward.cases.Severity;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A superuser, whom no privilege holds, edits the record at random; each edit is found, and named by
 * the first entry that is not as it was written.
 */
@CasewardTest
class TamperingTest {

  private static final int EDITS = 1_000;
  private static final List<String> FIELDS =
      List.of("actor", "role", "team", "door", "place", "act", "noun", "key", "case_number", "vendor", "sop", "before", "after");

  @Autowired private Story story;
  @Autowired private Recorded recorded;

  private Connection superuser;
  private JdbcClient sql;
  private RecordTable record;
  private Verification verification;
  private List<Entry> entries;
  private Anchored anchored;

  /** What was done, and what has to be found of it. */
  private record Edit(Kind kind, LocalDate month, long entry) {}

  @BeforeEach
  void aSealedRecordOfTwoMonths() throws SQLException {
    superuser = recorded.superuser();
    sql = JdbcClient.create(new SingleConnectionDataSource(superuser, true));
    record = new RecordTable(sql);
    verification = new Verification(record);
    sql.sql("alter sequence audit_entry_id increment by 3").update();
    recorded.fill(60);
    sql.sql("update audit_entry set at = at - interval '40 days'").update();
    story.opens("harassment", Severity.HIGH, "en");
    recorded.fill(120);
    recorded.seal();
    entries = recorded.entries();
    anchored = new Anchored(new TreeMap<>(Map.of(month(last()), new TreeMap<>(Map.of(record.head().orElseThrow().position(), hex(record.head().orElseThrow()))))));
    superuser.setAutoCommit(false);
  }

  @AfterEach
  void asItWas() throws SQLException {
    superuser.rollback();
    superuser.setAutoCommit(true);
    sql.sql("alter sequence audit_entry_id increment by 1").update();
    superuser.close();
  }

  @Test
  void isFoundNowhereInWhatNobodyTouched() {
    List<MonthVerified> months = verification.verify(anchored, Verification.TO_THE_END);

    assertThat(months).hasSize(2).allMatch(MonthVerified::intact);
    assertThat(months).extracting(MonthVerified::waiting).containsOnly(0L);
    assertThat(months.stream().mapToLong(MonthVerified::entries).sum()).isEqualTo(entries.size());
  }

  @Test
  void isFoundAThousandTimes(TestReporter report) throws SQLException {
    Random random = new Random(20_260_601);
    Map<Kind, Integer> found = new EnumMap<>(Kind.class);
    for (int number = 0; number < EDITS; number++) {
      Edit edit = edit(number % 13, random);
      List<MonthVerified> months = verification.verify(anchored, Verification.TO_THE_END);

      Finding finding = months.stream().map(MonthVerified::finding).filter(one -> one != null).findFirst().orElse(null);
      assertThat(finding).as("Edit %d, %s", number, edit).isNotNull();
      assertThat(new Edit(finding.kind(), finding.month(), finding.entry())).as("Edit %d", number).isEqualTo(edit);
      found.merge(finding.kind(), 1, Integer::sum);
      superuser.rollback();
    }
    report.publishEntry("Edits of the record found", found.toString());
    assertThat(found.keySet()).containsExactlyInAnyOrder(Kind.values());
  }

  @Test
  void isFoundWhereAWholeMonthIsGone() {
    sql.sql("delete from audit_entry where at < date_trunc('month', now(), 'UTC')").update();
    sql.sql("delete from audit_link where month < ?").param(month(last())).update();

    assertThat(verification.verify(anchored, Verification.TO_THE_END)).singleElement()
        .extracting(MonthVerified::finding).isEqualTo(new Finding(month(last()), Kind.CHANGED, 1, record.links(month(last()), 0, 1).get(0).entry()));
  }

  @Test
  void isFoundWhereNothingIsLeft() {
    sql.sql("truncate audit_entry, audit_link, audit_personal").update();

    assertThat(verification.verify(anchored, Verification.TO_THE_END)).singleElement()
        .extracting(MonthVerified::finding).isEqualTo(new Finding(month(last()), Kind.NOT_AS_ANCHORED, 1, 0));
  }

  @Test
  void isNoErasureOfPersonalValues() {
    assertThat(sql.sql("delete from audit_personal").update()).isPositive();

    assertThat(verification.verify(anchored, Verification.TO_THE_END)).allMatch(MonthVerified::intact);
  }

  private Edit edit(int kind, Random random) throws SQLException {
    int at = random.nextInt(entries.size() - 2);
    Entry entry = entries.get(at);
    return switch (kind) {
      case 0 -> fieldChanged(entry, FIELDS.get(random.nextInt(FIELDS.size())));
      case 1 -> timeChanged(entry);
      case 2 -> entryDeleted(entry);
      case 3 -> entryInserted(entry, 1 + random.nextInt(2));
      case 4 -> entryDoubled(entry);
      case 5 -> linkDeleted(entry);
      case 6 -> bothDeleted(entry);
      case 7 -> linksSwapped(at, random);
      case 8 -> contentsSwapped(at, random);
      case 9 -> tailCut(1 + random.nextInt(50));
      case 10 -> chainedAnew(entry);
      case 11 -> linkRepeated(entries.get(at + 1), entry);
      default -> personalChanged();
    };
  }

  private Edit fieldChanged(Entry entry, String field) {
    sql.sql("update audit_entry set %1$s = coalesce(%1$s, '') || ' ' where id = ?".formatted(field)).param(entry.id()).update();
    return new Edit(Kind.CHANGED, month(entry), entry.id());
  }

  private Edit timeChanged(Entry entry) {
    sql.sql("update audit_entry set at = at + interval '1 microsecond', policy_edition = 99 where id = ?").param(entry.id()).update();
    return new Edit(Kind.CHANGED, month(entry), entry.id());
  }

  private Edit entryDeleted(Entry entry) {
    sql.sql("delete from audit_entry where id = ?").param(entry.id()).update();
    return new Edit(Kind.MISSING, month(entry), entry.id());
  }

  private Edit entryInserted(Entry entry, int behind) {
    copy(entry, entry.id() - behind, "0");
    return new Edit(Kind.UNLINKED, month(entry), entry.id() - behind);
  }

  private Edit entryDoubled(Entry entry) {
    copy(entry, entry.id(), "1 microsecond");
    return new Edit(Kind.UNLINKED, month(entry), entry.id());
  }

  private void copy(Entry entry, long id, String later) {
    sql.sql(
            """
            insert into audit_entry
            select ?, at + ?::interval, actor, role, team, door, place, act, noun, key, case_number, vendor, sop, sop_version, policy_edition, before, after
            from audit_entry where id = ?""")
        .params(id, later, entry.id())
        .update();
  }

  private Edit linkDeleted(Entry entry) {
    sql.sql("delete from audit_link where entry = ?").param(entry.id()).update();
    return isLastOfItsMonth(entry) ? new Edit(Kind.UNLINKED, month(entry), entry.id()) : new Edit(Kind.LINK_MISSING, month(entry), entry.id());
  }

  private Edit bothDeleted(Entry entry) {
    sql.sql("delete from audit_link where entry = ?").param(entry.id()).update();
    sql.sql("delete from audit_entry where id = ?").param(entry.id()).update();
    return isLastOfItsMonth(entry)
        ? new Edit(Kind.CHANGED, month(last()), record.links(month(last()), 0, 1).get(0).entry())
        : new Edit(Kind.LINK_MISSING, month(entry), 0);
  }

  /** The first of the two is passed over where the chain names the second. */
  private Edit linksSwapped(int at, Random random) {
    List<Entry> two = two(at, random);
    swap("update audit_link set entry = case entry when :first then :second else :first end where entry in (:first, :second)", two);
    return new Edit(Kind.UNLINKED, month(two.get(0)), two.get(0).id());
  }

  private Edit contentsSwapped(int at, Random random) {
    List<Entry> two = two(at, random);
    swap("update audit_entry set key = case id when :first then :second else :first end where id in (:first, :second)", two);
    return new Edit(Kind.CHANGED, month(two.get(0)), two.get(0).id());
  }

  private void swap(String statement, List<Entry> two) {
    sql.sql(statement).param("first", two.get(0).id()).param("second", two.get(1).id()).update();
  }

  /** Two of one month, the earlier one first. */
  private List<Entry> two(int at, Random random) {
    List<Entry> later = entries.subList(at + 1, entries.size()).stream().filter(entry -> month(entry).equals(month(entries.get(at)))).toList();
    return later.isEmpty() ? entries.subList(at - 1, at + 1) : List.of(entries.get(at), later.get(random.nextInt(later.size())));
  }

  private Edit linkRepeated(Entry entry, Entry before) {
    if (!month(entry).equals(month(before))) {
      return linkDeleted(before);
    }
    sql.sql("update audit_link set entry = ? where entry = ?").params(before.id(), entry.id()).update();
    return new Edit(Kind.OUT_OF_ORDER, month(entry), before.id());
  }

  private Edit tailCut(int length) {
    long from = entries.get(entries.size() - length).id();
    sql.sql("delete from audit_link where entry >= ?").param(from).update();
    sql.sql("delete from audit_entry where id >= ?").param(from).update();
    return new Edit(Kind.NOT_AS_ANCHORED, month(last()), 0);
  }

  /** One who knows how the chain is made changes an entry and chains everything behind it anew. */
  private Edit chainedAnew(Entry entry) {
    sql.sql("update audit_entry set actor = 'somebody' where id = ?").param(entry.id()).update();
    Chain chain = new Chain();
    byte[] previous = Chain.BEGINNING;
    for (LocalDate month : record.months()) {
      Map<Long, Entry> now = record.entries(month, 0, Long.MAX_VALUE, Integer.MAX_VALUE).stream().collect(toMap(Entry::id, one -> one));
      for (Link link : record.links(month, 0, Integer.MAX_VALUE)) {
        previous = chain.next(previous, month, link.position(), now.get(link.entry()));
        sql.sql("update audit_link set hash = ? where month = ? and position = ? and hash <> ?").params(previous, month, link.position(), previous).update();
      }
    }
    return new Edit(Kind.NOT_AS_ANCHORED, month(last()), last().id());
  }

  private Edit personalChanged() {
    long entry = sql.sql("select entry from audit_personal order by entry limit 1").query(Long.class).single();
    sql.sql("update audit_personal set after = replace(after, 'Golden Lotus', 'Silver Lotus') where entry = ?").param(entry).update();
    return new Edit(Kind.PERSONAL_CHANGED, month(last()), entry);
  }

  private boolean isLastOfItsMonth(Entry entry) {
    return entries.stream().filter(other -> month(other).equals(month(entry))).reduce((one, other) -> other).orElseThrow().equals(entry);
  }

  private Entry last() {
    return entries.get(entries.size() - 1);
  }

  private static LocalDate month(Entry entry) {
    return Months.of(entry.at());
  }

  private static String hex(Link link) {
    return HexFormat.of().formatHex(link.hash());
  }
}
