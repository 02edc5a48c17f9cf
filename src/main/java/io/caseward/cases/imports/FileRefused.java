package io.caseward.cases.imports;

import io.caseward.web.Refusal;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** A file of which nothing was taken in. */
class FileRefused extends Refusal {

  FileRefused(String sentence) {
    this("file", sentence);
  }

  FileRefused(String field, String sentence) {
    super(
        HttpStatus.UNPROCESSABLE_ENTITY,
        "import-refused",
        sentence + " Nothing was taken in.",
        Map.of(field, sentence));
  }
}
