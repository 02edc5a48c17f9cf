package io.caseward.worklist;

import java.util.List;

/** What people answered in a case, step by step. */
public interface FinishedSteps {

  /** A case's finished steps, oldest first. */
  List<FinishedStep> of(String caseNumber);
}
