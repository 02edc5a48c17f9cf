package io.caseward.cases.intake;

import io.caseward.cases.Evidence;
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
      fields.refuse("text", "is missing. Give a text, evidence or both.");
    }
    refuseIfWrong(fields.wrong());
    return answer;
  }

  private static void refuseIfWrong(Map<String, String> wrong) {
    if (!wrong.isEmpty()) {
      throw new Refusal(
          HttpStatus.UNPROCESSABLE_ENTITY,
          "information-refused",
          "The answer was not taken in: " + String.join(" ", wrong.values()),
          wrong);
    }
  }
}
