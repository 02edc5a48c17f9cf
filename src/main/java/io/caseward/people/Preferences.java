package io.caseward.people;

/**
 * What someone has chosen for their pages, most of it about pictures and films that may harm.
 *
 * @param blur whether they arrive blurred, and clear up when asked
 * @param grey whether they have no colour until asked for it
 * @param mute whether a film plays without its sound
 * @param language null for the browser's
 */
public record Preferences(boolean blur, boolean grey, boolean mute, PageLanguage language) {

  /** Of whoever has chosen nothing: all the care there is. */
  public static final Preferences NONE = new Preferences(true, true, true, null);
}
