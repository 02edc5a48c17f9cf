package io.caseward.escalation;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How matters climb.
 *
 * @param zone by whose clocks {@code facts.hour} counts, which decides with others on a matter's
 *     ladder
 */
@ConfigurationProperties("caseward.escalation")
record EscalationSettings(@DefaultValue("UTC") ZoneId zone) {}
