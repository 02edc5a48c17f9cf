package io.caseward.people;

/**
 * Somebody was not let in.
 *
 * @param account as it was typed, where that could be a name at all
 * @param why the message that told them
 */
public record SignInDenied(String account, String address, String why) {}
