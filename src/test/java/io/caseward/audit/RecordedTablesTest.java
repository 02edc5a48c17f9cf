package io.caseward.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.CasewardTest;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every table there is: recorded by the database itself, or it says in its comment why not. */
@CasewardTest
class RecordedTablesTest {

  private static final String OURS =
      "c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = 'public'::regnamespace and c.relname !~ '^(act_|audit_|flyway_)'";

  @Autowired private Recorded recorded;
  @Autowired private MessageSource messages;
  private JdbcClient owner;

  @Autowired
  void owner(@Qualifier("ownerDataSource") DataSource dataSource) {
    owner = JdbcClient.create(dataSource);
  }

  @Test
  void recordEveryChangeOfARow() {
    assertThat(tables(OURS + " and not " + has("audit_changed") + " or " + OURS + " and not " + has("audit_removed"))).isEqualTo(excused("unrecorded"));
  }

  @Test
  void recordEveryNewRow() {
    Set<String> silent = new TreeSet<>(excused("unrecorded"));
    silent.addAll(excused("recorded when changed"));

    assertThat(tables(OURS + " and not " + has("audit_added") + " and not " + has("audit_case_opened"))).isEqualTo(silent);
  }

  @Test
  void haveAWordInEveryLanguage() {
    assertThat(tables(OURS + " and " + has("audit_changed"))).isNotEmpty().allSatisfy(table ->
        assertThat(messages.getMessage("recordNoun." + table, null, null, Locale.ENGLISH)).as("recordNoun.%s in messages/audit.properties and its translations", table).isNotNull());
  }

  @Test
  void sayWhyTheyAreNotRecorded() {
    assertThat(excused("unrecorded")).contains("task_draft", "outbox").doesNotContain("task", "decision", "account");
    assertThat(owner.sql("select obj_description(c.oid, 'pg_class') from pg_class c where " + OURS + " and obj_description(c.oid, 'pg_class') ~ '^(un)?recorded'").query(String.class).list())
        .allSatisfy(said -> assertThat(said).matches("(unrecorded|recorded when changed): .{10,}"));
  }

  @Test
  void areRecordedAsTheirColumnsAreMarked() {
    assertThat(owner.sql("select tgargs from pg_trigger where tgname = 'audit_removed' and tgrelid = 'evidence'::regclass").query(byte[].class).single())
        .asString().isEqualTo("{case_number,id}\0{vendor}\0{text,url,note}\0{}\0");
  }

  @Test
  void areRecordedFromTheirFirstDayOn() {
    owner.sql("create table novelty (id int primary key, secret text, matter text, seen int)").update();
    owner.sql("comment on column novelty.secret is 'secret: planted'").update();
    owner.sql("comment on column novelty.seen is 'unrecorded: planted'").update();
    try {
      assertThat(tables(OURS + " and not " + has("audit_changed"))).contains("novelty");

      owner.sql("select audit_watch() is null").query(Boolean.class).single();

      assertThat(tables(OURS + " and not " + has("audit_changed"))).doesNotContain("novelty");
      owner.sql("insert into novelty values (1, 'hidden', 'seen')").update();
      assertThat(recorded.entries()).filteredOn(entry -> entry.noun().equals("novelty")).singleElement()
          .extracting(Entry::after).asString().contains("kept secret").contains("seen").doesNotContain("hidden");

      owner.sql("update novelty set matter = 'seen', seen = 1").update();
      owner.sql("update novelty set secret = 'other', matter = null, seen = 2").update();
      assertThat(recorded.entries()).filteredOn(entry -> entry.noun().equals("novelty") && entry.act().equals("update")).singleElement().satisfies(changed -> {
        assertThat(changed.key()).isEqualTo("1");
        assertThat(changed.before()).isEqualTo("{\"matter\": \"seen\", \"secret\": \"kept secret\"}");
        assertThat(changed.after()).isEqualTo("{\"matter\": null, \"secret\": \"kept secret\"}");
      });
    } finally {
      owner.sql("drop table novelty").update();
      owner.sql("drop function if exists audit_change_of_novelty()").update();
    }
  }

  private static String has(String trigger) {
    return "exists (select from pg_trigger where tgrelid = c.oid and tgname = '%s' and tgenabled = 'O')".formatted(trigger);
  }

  private Set<String> excused(String how) {
    return tables(OURS + " and (obj_description(c.oid, 'pg_class') like '%s:%%' or c.relpersistence = 'u')".formatted(how));
  }

  private Set<String> tables(String where) {
    return new TreeSet<>(owner.sql("select c.relname from pg_class c where " + where).query(String.class).list());
  }
}
