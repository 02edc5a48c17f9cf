package io.caseward.worklist;

import com.fasterxml.jackson.databind.JsonNode;
import io.caseward.people.Told;
import io.caseward.web.Drawn;
import io.caseward.web.Refusal;
import io.caseward.workflow.FieldError;
import io.caseward.workflow.FormSchema;
import io.caseward.workflow.Processes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A task's form: what the browser renders, and what the server holds the answers to. */
@Component
class TaskForms {

  private final Processes processes;
  private final List<FormOptions> options;
  private final MessageSource messages;

  TaskForms(Processes processes, List<FormOptions> options, MessageSource messages) {
    this.processes = processes;
    this.options = options;
    this.messages = messages;
  }

  /** The form as it is read: its texts in the reader's language. */
  JsonNode said(TaskRow task) {
    return FormTexts.said(schema(task), text -> Drawn.said(text, messages));
  }

  /** What form-js says by itself, by what it would say in English. */
  Map<String, String> words() {
    return Drawn.all("formjs.", messages);
  }

  private String schema(TaskRow task) {
    return processes.form(task.id());
  }

  /** What the form is given: the options of its lists. */
  Map<String, Object> data(TaskRow task) {
    Map<String, Object> data = new HashMap<>();
    options.forEach(list -> data.put(list.key(), list.of(task).stream().map(option -> Map.of("value", option.value(), "label", option.label())).toList()));
    return data;
  }

  /**
   * The answers to keep.
   *
   * @throws io.caseward.web.Refusal naming each field that is wrong
   */
  Map<String, Object> checked(TaskRow task, Map<String, Object> answers) {
    FormSchema form = FormSchema.parse(schema(task));
    List<FieldError> errors = form.check(answers, data(task));
    if (!errors.isEmpty()) {
      throw moved(task) ? afterMove(task, errors) : TaskWork.wrong(errors);
    }
    return form.shown(answers);
  }

  private boolean moved(TaskRow task) {
    return processes.version(task.id()) != task.sopVersion();
  }

  /** The form that was filled in is not the one that counts now. */
  private Refusal afterMove(TaskRow task, List<FieldError> errors) {
    Refusal wrong = TaskWork.wrong(errors);
    Told sentence = Told.of("refusal.sopChanged", task.caseNumber(), processes.version(task.id()), wrong.sentence());
    return new Refusal(wrong.status(), "sop-changed", sentence, wrong.fields());
  }
}
