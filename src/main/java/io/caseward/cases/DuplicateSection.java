package io.caseward.cases;

import org.springframework.stereotype.Component;

/** Of which case it is the duplicate; null where of none. */
@Component
class DuplicateSection implements CaseSection {

  private final Duplicates duplicates;

  DuplicateSection(Duplicates duplicates) {
    this.duplicates = duplicates;
  }

  @Override
  public String name() {
    return "duplicate";
  }

  @Override
  public Object of(CaseFile file) {
    return duplicates.of(file.number()).orElse(null);
  }
}
