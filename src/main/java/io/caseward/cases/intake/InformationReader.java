package io.caseward.cases.intake;

import io.caseward.cases.Evidence;
import io.caseward.people.Told;
import io.caseward.web.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Reads the answer to a request for information: a text, evidence or both. */
@Component
class InformationReader {

  List<Evidence> read(Map<?, ?> given) {
    Fields fields = Fields.of(given).knownAs(List.of("text", "evidence"));
    List<Evidence> answer = new ArrayList<>();
    fields
        .text("text", EvidenceReader.TEXT)
        .ifPresent(text -> answer.add(Evidence.of("text", text, null, null)));
    answer.addAll(EvidenceReader.read(fields));
    if (answer.isEmpty()) {
      fields.refuse("text", "refusal.field.answer");
    }
    refuseIfWrong(fields.wrong());
    return answer;
  }

  private static void refuseIfWrong(Map<String, Told> wrong) {
    if (!wrong.isEmpty()) {
      throw new Refusal(
          HttpStatus.UNPROCESSABLE_ENTITY,
          "information-refused",
          Told.of("refusal.answerNotTaken", Told.sentences(wrong.values())),
          wrong);
    }
  }
}
