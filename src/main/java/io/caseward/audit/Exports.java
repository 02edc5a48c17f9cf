package io.caseward.audit;

import io.caseward.sla.ClocksExported;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts on record what other modules give away as a file, before it leaves. */
@Component
class Exports {

  private final Notes notes;

  Exports(Notes notes) {
    this.notes = notes;
  }

  @EventListener
  void exported(ClocksExported exported) {
    notes.add("export", "clock", exported.what(), null, exported.filter());
  }
}
