package io.caseward.slack;

import java.util.Map;

/** What comes of something that a person does in Slack, besides what the messages there show. */
sealed interface Reaction {

  Reaction NOTHING = new Nothing();

  /** Nothing more: the message shows it. */
  record Nothing() implements Reaction {}

  /** A word for that person alone. */
  record Whisper(String mrkdwn) implements Reaction {}

  /** Something to fill in. */
  record Asks(Dialog dialog) implements Reaction {}

  /** What was filled in is not to be had so: a sentence for each field that is wrong. */
  record Wrong(Map<String, String> fields) implements Reaction {}
}
