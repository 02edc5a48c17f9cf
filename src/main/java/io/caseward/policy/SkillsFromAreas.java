package io.caseward.policy;

import io.caseward.people.KnownSkills;
import java.util.List;
import org.springframework.stereotype.Component;

/** A skill is a policy area that someone is trained in. */
@Component
class SkillsFromAreas implements KnownSkills {

  private final Policies policies;

  SkillsFromAreas(Policies policies) {
    this.policies = policies;
  }

  @Override
  public List<String> skills() {
    return policies.areas().stream().map(PolicyArea::key).toList();
  }
}
