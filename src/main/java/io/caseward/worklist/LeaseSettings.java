package io.caseward.worklist;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a taken task is kept for its holder.
 *
 * @param lease how long a task stays with someone who shows no sign of life: types, moves, opens it
 * @param leaseWarning how long before that the page says so
 */
@ConfigurationProperties("caseward.worklist")
record LeaseSettings(@DefaultValue("30m") Duration lease, @DefaultValue("5m") Duration leaseWarning) {}
