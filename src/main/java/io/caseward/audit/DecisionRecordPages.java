package io.caseward.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.caseward.cases.CaseFile;
import io.caseward.cases.SeenCases;
import io.caseward.people.Permission;
import io.caseward.people.Requires;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** A case's decision record: one page that prints well, and one signed JSON. Who opens it is on record. */
@Controller
@Tag(name = "Record")
class DecisionRecordPages {

  private final SeenCases seen;
  private final DecisionRecords records;
  private final SigningKey key;
  private final Notes notes;

  DecisionRecordPages(SeenCases seen, DecisionRecords records, SigningKey key, Notes notes) {
    this.seen = seen;
    this.records = records;
    this.key = key;
    this.notes = notes;
  }

  @GetMapping("/cases/{number}/record")
  @Requires(Permission.SEE_DECISION_RECORDS)
  String show(@PathVariable String number, Model model) {
    CaseFile file = opened(number, "page");
    DecisionRecord record = records.of(file);
    model.addAttribute("record", record);
    model.addAttribute("key", key.id());
    return "audit/decision";
  }

  @GetMapping("/api/v1/cases/{number}/record")
  @ResponseBody
  @Requires(Permission.SEE_DECISION_RECORDS)
  @Operation(summary = "A case's decision record", description = "As JSON, and the same signed: a JWS whose key stands at /api/v1/record/keys.")
  Signed signed(@PathVariable String number) throws JsonProcessingException {
    DecisionRecord record = records.of(opened(number, "json"));
    return new Signed(Json.PLAIN.writeValueAsString(record), key.sign(record));
  }

  private CaseFile opened(String number, String how) {
    CaseFile file = seen.find(number);
    notes.add("open", "decision_record", file.number(), file.number(), Map.of("as", how));
    return file;
  }

  /** The record, and the very same bytes signed. */
  record Signed(@JsonRawValue String record, String signed) {}
}
