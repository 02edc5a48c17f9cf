package io.caseward.enforcement.web;

import io.caseward.enforcement.PenaltyKind;
import io.caseward.worklist.FormOptions;
import io.caseward.worklist.TaskRow;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The penalties that a form offers, by {@code valuesKey} {@code penalties}. */
@Component
class PenaltyOptions implements FormOptions {

  private final MessageSource messages;

  PenaltyOptions(MessageSource messages) {
    this.messages = messages;
  }

  @Override
  public String key() {
    return "penalties";
  }

  @Override
  public List<Option> of(TaskRow task) {
    return Arrays.stream(PenaltyKind.values()).map(this::option).toList();
  }

  private Option option(PenaltyKind kind) {
    String label =
        messages.getMessage("penalty." + kind.key(), null, LocaleContextHolder.getLocale());
    return new Option(kind.key(), label);
  }
}
