/** Messages of the outbox that leave as e-mail. */
package io.caseward.slack.mail;
