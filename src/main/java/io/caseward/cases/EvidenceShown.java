package io.caseward.cases;

import java.util.List;

/**
 * Someone is about to be shown a case's evidence, on a page or over the API.
 *
 * @param reason the policy area that the case was reported for
 */
public record EvidenceShown(String caseNumber, String reason, List<Long> evidence) {}
