package io.caseward.people;

/**
 * Somebody's sign-in ended before its time.
 *
 * @param how {@code here}, {@code everywhere} or {@code provider}
 */
public record SignedOut(String account, String by, String how) {}
