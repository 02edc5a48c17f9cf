package io.caseward.demo;


/** How far the filling has come. */
@InDemo
public class DemoProgress {

  private volatile Told told = new Told(State.IDLE, 0, 0);

  /** Where the filling stands. */
  public enum State {
    IDLE,
    FILLING,
    FILLED,
    /** Not all could be told; the next start goes on. */
    STOPPED
  }

  /**
   * @param cases how many are there, of how many
   */
  public record Told(State state, int cases, int of) {}

  public Told told() {
    return told;
  }

  void is(State state, int cases, int of) {
    told = new Told(state, cases, of);
  }
}
