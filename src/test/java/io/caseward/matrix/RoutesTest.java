package io.caseward.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.CasewardTest;
import io.caseward.people.Permission;
import io.caseward.people.Requires;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** The rows of the matrix are those of the application: none is forgotten, none is left over. */
@CasewardTest
class RoutesTest {

  @Autowired private List<RequestMappingInfoHandlerMapping> mappings;

  @Test
  void haveARowEach() {
    Set<String> rows = Rows.ALL.stream().map(Row::route).collect(Collectors.toSet());

    assertThat(routes().keySet().stream().filter(route -> !rows.contains(route)).map(RoutesTest::asking)).isEmpty();
  }

  private static String asking(String route) {
    return "%s has no row in matrix.Rows: add one with the permission it asks for, words of a Matter for its places, and a body that does it.".formatted(route);
  }

  @Test
  void areThereForEachRow() {
    assertThat(Rows.ALL).extracting(Row::route).isSubsetOf(routes().keySet());
  }

  @Test
  void askForWhatTheirRowSays() {
    Map<String, Optional<Permission>> routes = routes();

    assertThat(Rows.ALL).allSatisfy(row ->
        assertThat(row.needs().stream().findFirst()).as(row.toString()).isEqualTo(routes.get(row.route())));
  }

  /** Each with the permission that stands on its method. */
  private Map<String, Optional<Permission>> routes() {
    Map<String, Optional<Permission>> routes = new TreeMap<>();
    mappings.forEach(mapping -> mapping.getHandlerMethods().forEach((info, method) -> named(info).forEach(name -> routes.put(name, permission(method)))));
    return routes;
  }

  private static Optional<Permission> permission(HandlerMethod method) {
    return Optional.ofNullable(method.getMethodAnnotation(Requires.class)).map(Requires::value);
  }

  private static Stream<String> named(RequestMappingInfo info) {
    Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
    return info.getPatternValues().stream()
        .flatMap(pattern -> (methods.isEmpty() ? Stream.of(RequestMethod.GET) : methods.stream())
            .map(method -> method + " " + pattern.replaceAll("\\{[^}]*}|\\*\\*", "{}")));
  }
}
