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
 * @param pace how long a Slack channel is left alone after a message; an edit is none
 * @param lease how long a sender may hold a message before another one takes over; longer than any
 *     request may take
 * @param giveUpAfter how long a message is tried before it becomes a dead letter
 */
@ConfigurationProperties("caseward.outbox")
record OutboxSettings(
    @DefaultValue("true") boolean automatic,
    @DefaultValue("12") int senders,
    @DefaultValue("1s") Duration pace,
    @DefaultValue("60s") Duration lease,
    @DefaultValue("24h") Duration giveUpAfter) {}
