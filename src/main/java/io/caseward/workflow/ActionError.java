package io.caseward.workflow;

/** A business reason for which an action did not happen; the diagram may catch it by its code. */
public class ActionError extends RuntimeException {

  private final String code;

  /**
   * @param code UPPER_SNAKE, declared by the action
   */
  public ActionError(String code, String message) {
    super(message);
    this.code = code;
  }

  public String code() {
    return code;
  }
}
