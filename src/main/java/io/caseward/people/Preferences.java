package io.caseward.people;

/**
 * How someone wants to be shown pictures and films that may harm.
 *
 * @param blur whether they arrive blurred, and clear up when asked
 * @param grey whether they have no colour until asked for it
 * @param mute whether a film plays without its sound
 */
public record Preferences(boolean blur, boolean grey, boolean mute) {

  /** Of whoever has chosen nothing. */
  public static final Preferences CAREFUL = new Preferences(true, true, true);
}
