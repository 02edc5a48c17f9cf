package io.caseward.escalation;

import io.caseward.cases.CaseFile;
import io.caseward.worklist.TaskRow;
import java.time.Instant;

/** What an escalation is about, as it stood when it was opened. */
record Matter(
    String kind,
    String caseNumber,
    String subject,
    String reason,
    String causeTask,
    String step,
    String queue,
    String severity,
    String vendor,
    String assignee,
    Instant dueAt,
    String story) {

  static Matter overdue(TaskRow task, CaseFile file, String story) {
    return new Matter(
        "sla_breach",
        file.number(),
        file.subject().name(),
        file.reason(),
        task.id(),
        task.step(),
        task.queue(),
        file.severity().key(),
        file.vendor(),
        task.assignee(),
        task.dueAt(),
        story);
  }
}
