package io.caseward.cases.imports;

import io.caseward.people.Told;
import io.caseward.web.Refusal;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** A file of which nothing was taken in. */
class FileRefused extends Refusal {

  FileRefused(Told sentence) {
    this("file", sentence);
  }

  FileRefused(String field, Told sentence) {
    super(
        HttpStatus.UNPROCESSABLE_ENTITY,
        "import-refused",
        Told.of("refusal.fileNotTaken", sentence),
        Map.of(field, sentence));
  }
}
