package io.caseward.cases;

import io.caseward.cases.CaseAnswer.Act;
import io.caseward.people.Permission;
import io.caseward.people.Requires;
import io.caseward.policy.Clause;
import io.caseward.policy.Policies;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows cases to programs. */
@RestController
@Tag(name = "Cases")
class CaseApi {

  private final SeenCases seen;
  private final CaseDetails details;
  private final Timeline timeline;
  private final Policies policies;
  private final List<CaseSection> sections;

  CaseApi(
      SeenCases seen,
      CaseDetails details,
      Timeline timeline,
      Policies policies,
      List<CaseSection> sections) {
    this.seen = seen;
    this.details = details;
    this.timeline = timeline;
    this.policies = policies;
    this.sections = sections;
  }

  @GetMapping("/api/v1/cases/{number}")
  @Requires(Permission.SEE_CASES)
  @Transactional(readOnly = true)
  @Operation(
      summary = "A case",
      description = "With its reports, evidence, tasks, clocks, decisions and timeline.")
  public CaseAnswer find(@PathVariable String number) {
    CaseFile file = seen.find(number);
    return new CaseAnswer(
        file,
        versions(file),
        details.reports(file.number()),
        details.shown(file),
        timeline.of(file.number()).stream().map(Act::of).toList(),
        sections(file));
  }

  private Map<String, Integer> versions(CaseFile file) {
    return policies.inForce(file.reason(), file.policyEdition()).stream()
        .collect(
            Collectors.toMap(Clause::number, Clause::version, (a, b) -> a, LinkedHashMap::new));
  }

  private Map<String, Object> sections(CaseFile file) {
    Map<String, Object> all = new LinkedHashMap<>();
    sections.forEach(section -> all.put(section.name(), section.of(file)));
    return all;
  }
}
