package io.caseward.architecture.planted.helper;

/** Stands in a package that says nothing. */
public record Anything() {}
