package io.caseward.enforcement;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;

/**
 * A subject's objection to a penalty.
 *
 * @param lodgedBy the account that entered it for the subject
 * @param outcome {@code upheld} or {@code overturned}, null until it is decided
 */
@JsonIgnoreProperties({"caseNumber", "vendor"})
public record Appeal(
    long penalty,
    String caseNumber,
    String vendor,
    String text,
    String lodgedBy,
    Instant lodgedAt,
    String outcome,
    String decidedBy,
    Instant decidedAt,
    String notes) {}
