package io.caseward.policy;

/** A field of policy; a report names one as its reason. */
public record PolicyArea(String key, String name) {}
