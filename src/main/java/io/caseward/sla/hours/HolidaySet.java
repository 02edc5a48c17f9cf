package io.caseward.sla.hours;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Whose public holidays are days off.
 *
 * @param country an ISO 3166 code in small letters, such as {@code us}
 * @param region a part of it, such as {@code ca}; null for the holidays of the whole country alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HolidaySet(String country, String region) {}
