package io.caseward.enforcement;

import io.caseward.cases.CaseFile;
import java.util.Optional;

/** Makes statements from decision records. The record stands above this module and is what answers. */
public interface DecisionStatements {

  /** Of the newest decision; empty where nothing was decided. */
  Optional<DecisionStatement.Signed> of(CaseFile file);
}
