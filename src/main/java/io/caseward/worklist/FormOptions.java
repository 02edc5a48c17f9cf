package io.caseward.worklist;

import java.util.List;

/** What a list in a form offers, by its {@code valuesKey}. */
public interface FormOptions {

  /** The {@code valuesKey} it answers. */
  String key();

  List<Option> of(TaskRow task);

  /** As form-js takes it. */
  record Option(String value, String label) {}
}
