package io.caseward.database;

/** What migrations write as {@code ${name}}: whichever module knows it says so by a bean. */
public record MigrationPlaceholder(String name, String value) {}
