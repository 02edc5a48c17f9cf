package io.caseward.worklist.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What the tasks are to become; each kind of act reads its own part.
 *
 * @param person to whom they go
 * @param queue where to; {@code vendor} who shall work them there, null to leave that to the queue
 * @param onto the case that goes on for its duplicates
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BulkTarget(String person, String queue, String vendor, String severity, String onto) {}
