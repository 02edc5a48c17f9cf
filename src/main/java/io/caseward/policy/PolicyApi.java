package io.caseward.policy;

import io.caseward.people.Permission;
import io.caseward.people.Requires;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows policies to programs. */
@RestController
@Tag(name = "Policies")
class PolicyApi {

  private final Policies policies;

  PolicyApi(Policies policies) {
    this.policies = policies;
  }

  @GetMapping("/api/v1/reasons")
  @Requires(Permission.SEE_POLICIES)
  @Operation(summary = "The policy areas that a report may name as its reason")
  List<PolicyArea> reasons() {
    return policies.areas();
  }
}
