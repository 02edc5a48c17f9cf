package io.caseward.audit;

import io.caseward.database.Sql;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which anchors have come where, for those who look at the record. */
@Repository
@Transactional(readOnly = true)
class AnchorStates {

  private final JdbcClient database;
  private final List<AnchorPlace> places;

  AnchorStates(JdbcClient database, List<AnchorPlace> places) {
    this.database = database;
    this.places = places;
  }

  /**
   * A place outside of the database.
   *
   * @param last what came there last, null where nothing did; {@code missing} have not come yet
   */
  record State(String place, LocalDate month, Long position, Instant last, long missing) {}

  List<State> all() {
    return places.stream().filter(AnchorPlace::wanted).map(place -> of(place.name())).toList();
  }

  private State of(String place) {
    return database.sql(
            """
            select (select count(*) from audit_anchor a where not exists (select from audit_anchored d where d.anchor = a.id and d.place = :place)) as missing,
              a.month, a.position, d.at
            from (values (true)) one
            left join lateral (select * from audit_anchored where place = :place order by anchor desc limit 1) d on true
            left join audit_anchor a on a.id = d.anchor
            """)
        .param("place", place)
        .query((row, number) -> new State(
            place, row.getObject("month", LocalDate.class), row.getObject("position", Long.class), Sql.instant(row, "at"), row.getLong("missing")))
        .single();
  }
}
