package io.caseward.quality;

import io.caseward.cases.CaseFile;
import io.caseward.cases.CaseRouted;
import io.caseward.database.Sql;
import java.math.BigDecimal;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SampleStore {

  private final JdbcClient database;

  SampleStore(JdbcClient database) {
    this.database = database;
  }

  /** The narrowest share that applies, a queue's before a vendor's. */
  BigDecimal share(String queue, String vendor) {
    return database.sql(
            """
            select share from sample_share
            where of_queue in (:queue, '*') and of_vendor in (:vendor, '*')
            order by of_queue = '*', of_vendor = '*'
            limit 1
            """)
        .param("queue", queue)
        .param("vendor", vendor)
        .query(BigDecimal.class)
        .optional()
        .orElse(BigDecimal.ZERO);
  }

  void setShare(String queue, String vendor, BigDecimal share) {
    database.sql(
            """
            insert into sample_share (of_queue, of_vendor, share)
            values (coalesce(:queue, '*'), coalesce(:vendor, '*'), :share)
            on conflict (of_queue, of_vendor) do update set share = excluded.share
            """)
        .param("queue", queue)
        .param("vendor", vendor)
        .param("share", share)
        .update();
  }

  String salt() {
    return database.sql("select salt from sample_salt").query(String.class).single();
  }

  void keep(CaseFile file, String verdict, BigDecimal share, Instant at) {
    database.sql(
            """
            insert into sample (case_number, vendor, verdict, share, drawn_at)
            values (:case, :vendor, :verdict, :share, :at)
            on conflict do nothing
            """)
        .param("case", file.number())
        .param("vendor", file.vendor())
        .param("verdict", verdict)
        .param("share", share)
        .param("at", Sql.at(at))
        .update();
  }

  /** When a case goes to another vendor, its sample goes along. */
  @EventListener
  void follow(CaseRouted routed) {
    database.sql("update sample set vendor = :vendor where case_number = :case")
        .param("vendor", routed.routing().vendor())
        .param("case", routed.caseNumber())
        .update();
  }
}
