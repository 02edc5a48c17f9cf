package io.caseward.people;

import java.util.List;

/** What people may be trained in. Whoever owns the policy areas says so. */
public interface KnownSkills {
  List<String> skills();
}
