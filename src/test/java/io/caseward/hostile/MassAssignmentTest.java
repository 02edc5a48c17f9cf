package io.caseward.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.caseward.Calls;
import io.caseward.CasewardTest;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Nobody sets what a request does not ask for. */
@CasewardTest
class MassAssignmentTest {

  @Autowired private List<RequestMappingHandlerMapping> mappings;
  @Autowired private ObjectMapper json;
  @Autowired private Calls calls;

  @Test
  void isRefusedByEveryBody() {
    assertThat(bodies()).hasSizeGreaterThan(5).allSatisfy(type ->
        assertThat(refusal(type)).as(type.getName()).isInstanceOf(UnrecognizedPropertyException.class));
  }

  /** What is read by hand from a map, field by field. */
  @ParameterizedTest
  @ValueSource(strings = {
    "/api/v1/reports|{\"source\":\"app\",\"reference\":\"1\",\"reason\":\"fake_reviews\",\"subject\":{\"type\":\"merchant\",\"id\":\"m\"},\"language\":\"en\",\"market\":\"PH\",\"vendor\":\"harbor\"}",
    "/api/v1/reports|{\"source\":\"app\",\"reference\":\"1\",\"reason\":\"fake_reviews\",\"subject\":{\"type\":\"merchant\",\"id\":\"m\",\"strikes\":0},\"language\":\"en\",\"market\":\"PH\"}"
  })
  void isRefusedInReports(String sent) {
    String[] parts = sent.split("\\|");

    Calls.Answer answer = calls.post("lead", parts[0], parts[1]);

    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    assertThat(answer.detail()).containsAnyOf("vendor", "strikes");
  }

  @Test
  void bindsNoFormToAnythingThatCanBeChanged() {
    assertThat(forms()).isNotEmpty().allSatisfy(type -> assertThat(type.isRecord()).as(type.getName()).isTrue());
  }

  private JsonProcessingException refusal(Class<?> type) {
    try {
      json.readValue("{\"role\": \"admin\"}".replace("role", free(type)), type);
      return null;
    } catch (JsonProcessingException refused) {
      return refused;
    }
  }

  private static String free(Class<?> type) {
    boolean knowsRole = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).anyMatch("role"::equals);
    return knowsRole ? "passwordHash" : "role";
  }

  private List<Class<?>> bodies() {
    return parameters().filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class)).<Class<?>>map(MethodParameter::getParameterType).filter(Class::isRecord).distinct().toList();
  }

  /** What parameters are bound to: of ours, without an annotation, and no person who asks. */
  private List<Class<?>> forms() {
    return parameters()
        .filter(parameter -> parameter.getParameterAnnotations().length == 0)
        .<Class<?>>map(MethodParameter::getParameterType)
        .filter(type -> type.getName().startsWith("io.caseward") && !type.isEnum() && type != io.caseward.people.Person.class)
        .distinct()
        .toList();
  }

  private Stream<MethodParameter> parameters() {
    return mappings.stream()
        .flatMap(mapping -> mapping.getHandlerMethods().values().stream())
        .filter(method -> method.getBeanType().getPackageName().startsWith("io.caseward"))
        .flatMap(method -> Arrays.stream(method.getMethodParameters()));
  }
}
