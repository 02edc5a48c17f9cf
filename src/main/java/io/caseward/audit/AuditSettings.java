package io.caseward.audit;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The record: how long it is kept and where its head is anchored.
 *
 * @param retention how long a month of the record is kept after its end, before it may be dropped;
 *     taken over at a start
 * @param anchorEvery how often the head of the record is signed and anchored outside of the
 *     database, unless nothing is new; always when a month has ended
 * @param keyFile the private key that signs, a JSON Web Key (EC P-256) that its owner alone may
 *     read; {@code record-key.json} in the home unless set, made where it is missing
 * @param anchorFile where anchors are written, a line each; {@code record-anchors.jsonl} in the home
 *     unless set
 * @param anchorChannel a Slack channel that anchors are posted to as well, such as {@code
 *     #record-anchors}; none unless set
 * @param anchorWebhook whether anchors leave as webhooks of type {@code record.anchored} as well, to
 *     the address of {@code caseward.webhook.url}
 */
@ConfigurationProperties("caseward.audit")
record AuditSettings(
    @DefaultValue("7y") Period retention, @DefaultValue("1h") Duration anchorEvery, Path keyFile, Path anchorFile,
    @DefaultValue("") String anchorChannel, @DefaultValue("false") boolean anchorWebhook) {}
