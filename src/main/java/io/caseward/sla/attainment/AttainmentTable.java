package io.caseward.sla.attainment;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.toMap;

import io.caseward.database.Sql;
import io.caseward.sla.ClockChoices;
import io.caseward.sla.attainment.Attainment.Line;
import io.caseward.sla.attainment.Attainment.Week;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.MappedQuerySpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what became of clocks, in the scope of whoever looks: those that stopped from the sums that
 * are kept of them and what has changed since, those that are open as they are.
 */
@Repository
@Transactional(readOnly = true)
class AttainmentTable {

  private static final String STOPPED = """
      select date_trunc('week', begins at time zone :zone)::date as week, kind, queue, vendor, severity, met, missed, 0 as late, 0 as open, used_seconds, target_seconds
      from %s where begins >= :since and begins < :until""";

  private static final String OPEN = """
      select :week::date as week, %s as kind, queue, vendor, severity, 0 as met, 0 as missed,
        (%s)::int as late, 1 as open, 0 as used_seconds, 0 as target_seconds
      from clock where state = '%s' and :holdsNow""";

  private static final String CELLS = "with counted as (" + String.join(
      " union all ",
      STOPPED.formatted("clock_tally"), STOPPED.formatted("clock_tally_change"),
      OPEN.formatted(AttainmentFilter.KIND_OF_CLOCK, "due_at < :now", "running"), OPEN.formatted(AttainmentFilter.KIND_OF_CLOCK, "used_seconds > target_seconds", "paused")) + """
      )
      select week, kind, queue, vendor, severity,
        sum(met) as met, sum(missed) as missed, sum(late) as late, sum(open) as open, sum(used_seconds) as used_seconds, sum(target_seconds) as target_seconds
      from counted
      where\s""" + AttainmentFilter.fits("kind") + """
      group by 1, 2, 3, 4, 5
      order by 1, 2, 3 nulls last, 4 nulls last, 5 nulls last""";

  private static final Comparator<Line> WORST_FIRST = comparing((Line line) -> line.tally().breached()).thenComparing(line -> line.tally().counted()).reversed().thenComparing(Line::key, Comparator.nullsLast(Comparator.naturalOrder()));

  private final JdbcClient database;
  private final ClockChoices choices;

  /** A file is read a stretch at a time. */
  AttainmentTable(DataSource dataSource, ClockChoices choices) {
    JdbcTemplate stretches = new JdbcTemplate(dataSource);
    stretches.setFetchSize(1_000);
    this.database = JdbcClient.create(stretches);
    this.choices = choices;
  }

  /** The clocks of one week that have everything in common. */
  record Cell(LocalDate week, String kind, String queue, String vendor, String severity, Tally tally) {}

  public Attainment of(AttainmentFilter filter) {
    List<Cell> ofEveryKind = ask(filter.ofEveryKind()).list();
    List<Cell> cells = ofEveryKind.stream().filter(cell -> filter.kind() == null || filter.kind().equals(cell.kind())).toList();
    return new Attainment(
        cells.stream().map(Cell::tally).reduce(Tally.NONE, Tally::plus),
        lines(ofEveryKind, Cell::kind).sorted(inOrderOf(AttainmentFilters.KINDS)).toList(),
        lines(cells, Cell::queue).sorted(WORST_FIRST).toList(),
        lines(cells, Cell::vendor).sorted(WORST_FIRST).toList(),
        lines(cells, Cell::severity).sorted(inOrderOf(choices.severities())).toList(),
        weeks(cells, filter));
  }

  /** Cell by cell as they are read; to be closed. */
  public Stream<Cell> cells(AttainmentFilter filter) {
    return ask(filter).stream();
  }

  private static Stream<Line> lines(List<Cell> cells, Function<Cell, String> by) {
    return sums(cells, cell -> Optional.ofNullable(by.apply(cell))).entrySet().stream().map(sum -> new Line(sum.getKey().orElse(null), sum.getValue()));
  }

  private static <K> Map<K, Tally> sums(List<Cell> cells, Function<Cell, K> by) {
    return cells.stream().collect(toMap(by, Cell::tally, Tally::plus));
  }

  private static Comparator<Line> inOrderOf(List<String> keys) {
    return comparingInt(line -> line.key() == null ? Integer.MAX_VALUE : keys.indexOf(line.key()));
  }

  /** Also those in which nothing came of any. */
  private static List<Week> weeks(List<Cell> cells, AttainmentFilter filter) {
    Map<LocalDate, Tally> known = sums(cells, Cell::week);
    return filter.mondays().map(monday -> new Week(monday, known.getOrDefault(monday, Tally.NONE))).toList();
  }

  private MappedQuerySpec<Cell> ask(AttainmentFilter filter) {
    return database.sql(CELLS)
        .param("zone", filter.zone().getId())
        .param("since", Sql.at(filter.since()))
        .param("until", Sql.at(filter.until()))
        .param("now", Sql.at(filter.now()))
        .param("week", AttainmentFilter.monday(filter.today()))
        .param("holdsNow", filter.holdsNow())
        .param("kind", filter.kind())
        .param("queue", filter.queue())
        .param("vendor", filter.vendor())
        .param("severity", filter.severity())
        .query(AttainmentTable::cell);
  }

  private static Cell cell(ResultSet row, int number) throws SQLException {
    return new Cell(row.getObject("week", LocalDate.class), row.getString("kind"), row.getString("queue"), row.getString("vendor"), row.getString("severity"), tally(row));
  }

  private static Tally tally(ResultSet row) throws SQLException {
    return new Tally(row.getLong("met"), row.getLong("missed"), row.getLong("late"), row.getLong("open"), seconds(row, "used_seconds"), seconds(row, "target_seconds"));
  }

  private static Duration seconds(ResultSet row, String column) throws SQLException {
    return Duration.ofSeconds(row.getLong(column));
  }
}
