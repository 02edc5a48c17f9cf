package io.caseward.enforcement;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param strikeExpiry how long a strike counts against its subject
 * @param appealWindow how long after its notice a penalty can be appealed
 */
@ConfigurationProperties("caseward.enforcement")
record EnforcementSettings(
    @DefaultValue("90d") Duration strikeExpiry, @DefaultValue("14d") Duration appealWindow) {}
