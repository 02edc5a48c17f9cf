package io.caseward.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseward.CasewardTest;
import io.caseward.ExpectsErrors;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@CasewardTest
@ExtendWith(OutputCaptureExtension.class)
class EveryHandlerTest {

  @Autowired private List<RequestMappingHandlerMapping> mappings;

  @Test
  void saysWhatItRequiresOrWhyItIsOpen() {
    List<HandlerMethod> handlers =
        mappings.stream().flatMap(mapping -> mapping.getHandlerMethods().values().stream()).toList();

    assertThat(handlers).filteredOn(PermissionCheck::isOurs).hasSizeGreaterThan(10);
    assertThat(silent(handlers)).isEmpty();
  }

  @Test
  void isFoundWhenItSaysNeither() throws NoSuchMethodException {
    HandlerMethod planted = planted("silent");

    assertThat(silent(List.of(planted, planted("open")))).containsExactly(planted);
  }

  @Test
  @ExpectsErrors("says neither @Requires nor @Open")
  void isDeniedToAllAndLoggedWhenItSaysNeither(CapturedOutput output) throws Exception {
    HandlerMethod planted = planted("silent");
    MockHttpServletRequest request = new MockHttpServletRequest();
    MockHttpServletResponse response = new MockHttpServletResponse();

    assertThatThrownBy(() -> new PermissionCheck().preHandle(request, response, planted))
        .isInstanceOf(AccessDeniedException.class);
    assertThat(output).contains("silent() says neither @Requires nor @Open");
    assertThat(new PermissionCheck().preHandle(request, response, planted("open"))).isTrue();
  }

  private static List<HandlerMethod> silent(Collection<HandlerMethod> handlers) {
    return handlers.stream()
        .filter(PermissionCheck::isOurs)
        .filter(method -> !method.hasMethodAnnotation(Requires.class))
        .filter(method -> !method.hasMethodAnnotation(Open.class))
        .toList();
  }

  private static HandlerMethod planted(String method) throws NoSuchMethodException {
    return new HandlerMethod(new PlantedPage(), method);
  }

  /** Breaks the rule on purpose, to show that it is seen. No controller: nothing maps it. */
  static class PlantedPage {

    @GetMapping("/planted/silent")
    public String silent() {
      return "silent";
    }

    @GetMapping("/planted/open")
    @Open("it is planted")
    public String open() {
      return "open";
    }
  }
}
