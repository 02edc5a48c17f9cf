package io.caseward.sop;

import java.time.Instant;

/**
 * A published version of an SOP.
 *
 * @param name as its diagram is titled
 * @param origin {@code shipped} or {@code lead}
 */
public record SopVersion(String sop, String name, int version, String origin, Instant publishedAt, String publishedBy, int drafts) {}
