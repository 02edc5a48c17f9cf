package io.caseward.people;

/**
 * Somebody was let in.
 *
 * @param how {@code password}, {@code code}, {@code recovery_code} or {@code provider}
 */
public record SignedIn(String account, String address, String how) {}
