package io.caseward.enforcement;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;

/**
 * Something that leaves the house about a case.
 *
 * @param vendor the case's vendor, null where none is routed
 * @param answer what the receiver answered, or why it could not be reached; null while waiting
 */
@JsonIgnoreProperties({"caseNumber", "vendor"})
public record Notice(
    long id,
    String caseNumber,
    String vendor,
    NoticeKind kind,
    Instant dueAt,
    NoticeState state,
    Instant answeredAt,
    String answer) {}
