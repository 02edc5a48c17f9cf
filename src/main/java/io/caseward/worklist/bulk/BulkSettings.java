package io.caseward.worklist.bulk;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How bulk acts are held.
 *
 * @param undo how long a bulk act can be undone after its end; cases that it closes end in the
 *     engine only then
 */
@ConfigurationProperties("caseward.worklist")
record BulkSettings(@DefaultValue("10m") Duration undo) {}
