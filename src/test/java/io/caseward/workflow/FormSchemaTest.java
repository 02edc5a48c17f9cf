package io.caseward.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormSchemaTest {

  private static final Map<String, Object> CLAUSES =
      Map.of("clauses", List.of(Map.of("value", "fake_reviews/1.1/1", "label", "1.1 Paid reviews")));
  private static final String WHY = "Nine reviews from one device within an hour.";

  private final FormSchema review = shipped("forms/cases/review-case.form");

  @Test
  void takesACompleteAnswer() {
    assertThat(review.check(Map.of("verdict", "violation", "clause", "fake_reviews/1.1/1", "notes", WHY), CLAUSES)).isEmpty();
  }

  @Test
  void asksForNothingThatItHides() {
    assertThat(review.check(Map.of("verdict", "no_violation", "notes", WHY), CLAUSES)).isEmpty();
  }

  @Test
  void asksForWhatTheVerdictNeeds() {
    assertThat(review.check(Map.of("verdict", "violation", "notes", WHY), CLAUSES)).extracting(FieldError::field).containsExactly("clause");
    assertThat(review.check(Map.of("verdict", "insufficient", "notes", WHY), CLAUSES)).extracting(FieldError::field).containsExactly("missing");
  }

  @Test
  void namesTheValueAndWhatIsAllowed() {
    List<FieldError> errors = review.check(Map.of("verdict", "maybe", "notes", WHY), CLAUSES);

    assertThat(errors).extracting(FieldError::field).contains("verdict");
    assertThat(errors.get(0).values().toString()).contains("maybe", "violation", "no_violation", "insufficient");
  }

  @Test
  void refusesAnOptionThatWasNotGiven() {
    List<FieldError> errors = review.check(Map.of("verdict", "violation", "clause", "harassment/9.9/1", "notes", WHY), CLAUSES);

    assertThat(errors).singleElement().satisfies(error -> assertThat(error.values().toString()).contains("harassment/9.9/1", "fake_reviews/1.1/1"));
  }

  @Test
  void refusesFieldsThatTheFormDoesNotHave() {
    List<FieldError> errors = review.check(Map.of("verdict", "no_violation", "notes", WHY, "severe", true), CLAUSES);

    assertThat(errors).extracting(FieldError::field).containsExactly("severe");
  }

  @Test
  void refusesNotesTooShortAndTooLong() {
    assertThat(review.check(Map.of("verdict", "no_violation", "notes", "no"), CLAUSES)).extracting(FieldError::field).containsExactly("notes");
    assertThat(review.check(Map.of("verdict", "no_violation", "notes", "x".repeat(2_001)), CLAUSES)).extracting(FieldError::field).containsExactly("notes");
  }

  @Test
  void refusesSeveralAnswersWhereOneFitsAndAnswersOfAnotherKind() {
    assertThat(review.check(Map.of("verdict", List.of("no_violation"), "notes", WHY), CLAUSES)).extracting(FieldError::field).contains("verdict");
    assertThat(review.check(Map.of("verdict", Arrays.asList((Object) null), "notes", WHY), CLAUSES)).extracting(FieldError::field).contains("verdict");
    assertThat(review.check(Map.of("verdict", Map.of("value", "no_violation"), "notes", WHY), CLAUSES)).extracting(FieldError::field).contains("verdict");
    assertThat(review.check(Map.of("verdict", "no_violation", "notes", List.of(WHY)), CLAUSES)).extracting(FieldError::field).containsExactly("notes");
  }

  @Test
  void refusesControlCharacters() {
    assertThat(review.check(Map.of("verdict", "no_violation", "notes", WHY + "\n\tMore."), CLAUSES)).isEmpty();
    assertThat(review.check(Map.of("verdict", "no_violation", "notes", WHY + "\0"), CLAUSES))
        .singleElement()
        .satisfies(error -> assertThat(error.key()).isEqualTo("refusal.form.control"));
  }

  @Test
  void leavesHiddenAnswersOut() {
    assertThat(review.shown(Map.of("verdict", "no_violation", "clause", "fake_reviews/1.1/1", "notes", WHY))).containsOnlyKeys("verdict", "notes");
  }

  private static FormSchema shipped(String file) {
    try {
      return FormSchema.parse(Files.readString(Path.of(file)));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
