package io.caseward.slack.webhook;

import io.caseward.enforcement.Notices;
import io.caseward.slack.outbox.OutboxAnswered;
import io.caseward.slack.outbox.Outcome;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells enforcement what became of its notices. */
@Component
class NoticeAnswers {

  private final Notices notices;

  NoticeAnswers(Notices notices) {
    this.notices = notices;
  }

  @EventListener
  void answered(OutboxAnswered answered) {
    if (answered.entry().metadata().get(NoticeHooks.NOTICE) instanceof Number notice) {
      tell(notice.longValue(), answered.outcome());
    }
  }

  private void tell(long notice, Outcome outcome) {
    if (outcome.result() == Outcome.Result.DELIVERED) {
      notices.accepted(notice, outcome.place().id());
    } else {
      notices.failed(notice, outcome.reason());
    }
  }
}
