package io.caseward.slack.outbox;

import java.util.Map;

/**
 * A message to be written into the outbox.
 *
 * @param conversation what it belongs to and keeps its order in, such as {@code escalation:E-101}
 * @param channel the Slack channel, or {@code @} and an account for a message of their own; a webhook's type of event;
 *     the account that an e-mail goes to
 * @param payload Slack's {@code text} and {@code blocks}, a webhook's {@code data}, or an e-mail's {@code
 *     subject}, {@code text} and {@code html}
 * @param metadata what the message is found by again
 * @param vendor whose matter it is, null where it is no vendor's
 */
public record Draft(
    Kind kind,
    Act act,
    String conversation,
    String channel,
    Map<String, Object> payload,
    Map<String, Object> metadata,
    String caseNumber,
    String vendor) {}
