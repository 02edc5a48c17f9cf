package io.caseward.enforcement;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;

/** A mark against a subject that counts until it expires or its penalty is reversed. */
@JsonIgnoreProperties({"vendor", "subjectType", "subjectId"})
public record Strike(
    long penalty,
    String caseNumber,
    String vendor,
    String subjectType,
    String subjectId,
    Instant givenAt,
    Instant expiresAt,
    Instant reversedAt) {}
