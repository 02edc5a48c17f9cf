package io.caseward.slack.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the outbox is emptied.
 *
 * @param automatic whether this process sends by itself; off where something else decides when, as
 *     the tests do
 * @param senders how many messages may be on their way at once
 * @param lease how long a sender may hold a message before another one takes over; longer than any
 *     request may take
 * @param giveUpAfter how long a message is tried before it becomes a dead letter
 */
@ConfigurationProperties("caseward.outbox")
record OutboxSettings(
    @DefaultValue("true") boolean automatic,
    @DefaultValue("4") int senders,
    @DefaultValue("60s") Duration lease,
    @DefaultValue("24h") Duration giveUpAfter) {}
