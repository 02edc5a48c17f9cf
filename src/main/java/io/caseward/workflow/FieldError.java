package io.caseward.workflow;

/** What is wrong with one answer, in a sentence. */
public record FieldError(String field, String sentence) {}
