package io.caseward.cases;

import io.caseward.web.Parameters;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Lists cases, newest first, in the scope of whoever looks. */
@Repository
@Transactional(readOnly = true)
class CaseList {

  private static final int PAGE = 50;

  private static final String FILTERED =
      CaseRow.SELECT
          + """
           where (:before::bigint is null or c.number < :before)
             and (:state::text is null or c.state = :state)
             and (:severity::text is null or c.severity = :severity)
             and (:reason::text is null or c.reason = :reason)
             and (:search::text is null or s.ref = :search or s.name ilike :pattern
                  or c.number in (select r.case_number from report r where r.reference = :search))
           order by c.number desc
           limit :most
          """;

  private final JdbcClient database;

  CaseList(JdbcClient database) {
    this.database = database;
  }

  /**
   * Some cases.
   *
   * @param next what to go on before for the next page, null where these are all
   */
  record Page(List<CaseFile> cases, String next) {}

  /** The newest cases that fit, of those before a number. */
  public Page page(CaseFilter filter, String before) {
    List<CaseFile> found = find(filter, before);
    boolean more = found.size() > PAGE;
    List<CaseFile> page = more ? found.subList(0, PAGE) : found;
    return new Page(page, more ? page.get(PAGE - 1).number() : null);
  }

  private List<CaseFile> find(CaseFilter filter, String before) {
    return database
        .sql(FILTERED)
        .param("before", number(before))
        .param("state", filter.state())
        .param("severity", filter.severity())
        .param("reason", filter.reason())
        .param("search", filter.search())
        .param("pattern", Optional.ofNullable(filter.search()).map(CaseList::anywhere).orElse(null))
        .param("most", PAGE + 1)
        .query(CaseRow::read)
        .list();
  }

  private static Long number(String before) {
    if (before == null || before.isBlank()) {
      return null;
    }
    return CaseNumber.parse(before)
        .orElseThrow(() -> Parameters.refusal("before", before, "refusal.noCaseNumber"));
  }

  private static String anywhere(String text) {
    return "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
  }
}
