package io.caseward.people.session;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long someone stays signed in.
 *
 * @param idle after so long without a sign of life
 * @param longest however much they do
 */
@ConfigurationProperties("caseward.session")
record SessionSettings(@DefaultValue("30m") Duration idle, @DefaultValue("12h") Duration longest) {}
