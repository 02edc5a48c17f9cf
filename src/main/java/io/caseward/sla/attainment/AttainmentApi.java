package io.caseward.sla.attainment;

import io.caseward.people.Permission;
import io.caseward.people.Person;
import io.caseward.people.Requires;
import io.caseward.sla.ClocksExported;
import io.caseward.sla.attainment.AttainmentFilter.Asked;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What became of clocks as files, and its sums held against the clocks when an operator asks for it. */
@RestController
@RequestMapping("/api/v1/clocks")
@Tag(name = "Clocks")
class AttainmentApi {

  private final AttainmentFilters filters;
  private final AttainmentExport export;
  private final ClockTallies tallies;
  private final ApplicationEventPublisher events;

  AttainmentApi(AttainmentFilters filters, AttainmentExport export, ClockTallies tallies, ApplicationEventPublisher events) {
    this.filters = filters;
    this.export = export;
    this.tallies = tallies;
    this.events = events;
  }

  @GetMapping("/attainment/export")
  @Requires(Permission.SEE_SLA)
  @Operation(summary = "Attainment as a file", description = "How many clocks were met and missed by week, kind, queue, vendor and severity, as CSV. Weeks begin on Monday where the caller is. The export is on record.")
  void attainment(Asked asked, Person person, HttpServletResponse response) throws IOException {
    AttainmentFilter filter = filters.of(asked, person);
    export.attainment(filter, begun("attainment", filter, response));
  }

  @GetMapping("/breaches/export")
  @Requires(Permission.SEE_SLA)
  @Operation(summary = "Breaches as a file", description = "Clocks that stopped too late in the period, and those that are late now, with their stories, as CSV. The export is on record.")
  void breaches(Asked asked, Person person, Locale locale, HttpServletResponse response) throws IOException {
    AttainmentFilter filter = filters.of(asked, person);
    export.breaches(filter, locale, begun("breaches", filter, response));
  }

  /** On record before a byte of it has left. */
  private OutputStream begun(String what, AttainmentFilter filter, HttpServletResponse response) throws IOException {
    events.publishEvent(new ClocksExported(what, filter.given()));
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"%s.csv\"".formatted(what));
    response.setHeader("X-Content-Type-Options", "nosniff");
    return response.getOutputStream();
  }

  /**
   * What was wrong and is right now.
   *
   * @param sums how many of them
   */
  record Outcome(int sums) {}

  @PostMapping("/comparison")
  @Requires(Permission.REBUILD_WORKLIST)
  @Operation(summary = "Compare the sums with the clocks", description = "Puts right what somebody's hand in the database has made differ.")
  Outcome compare() {
    return new Outcome(tallies.compare());
  }
}
