package io.caseward.matrix;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jakarta.servlet.AsyncContext;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.boot.test.autoconfigure.web.servlet.MockMvcPrint;
import org.springframework.boot.test.autoconfigure.web.servlet.SpringBootMockMvcBuilderCustomizer;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Asks the running application, through all its filters, on the caller's thread. */
@Component
class Asking {

  /** What is another with every page. */
  private static final Pattern TOKEN = Pattern.compile("(name=\"_?csrf\" (?:value|content)=\")[^\"]+");

  private final WebApplicationContext caseward;
  private MockMvc application;

  Asking(WebApplicationContext caseward) {
    this.caseward = caseward;
  }

  /**
   * @param text headers and body
   */
  record Answer(int status, String text, boolean denied) {}

  /**
   * @param caller null for nobody
   */
  Answer ask(Row row, Caller caller, Matter about) {
    return ask(row, caller, about, true);
  }

  Answer withoutToken(Row row, Caller caller, Matter about) {
    return ask(row, caller, about, false);
  }

  /** As a proxy that speaks TLS passes it on. */
  Answer overTls(Row row, Caller caller, Matter about) {
    return answer(request(row, about).header("Accept", "text/html").secure(true).with(user(caller.name())));
  }

  private Answer ask(Row row, Caller caller, Matter about, boolean token) {
    MockHttpServletRequestBuilder request = request(row, about).header("Accept", row.isCall() ? "application/json" : "text/html,*/*");
    if (caller != null) {
      request.with(user(caller.name()));
    }
    if (token) {
      request.with(csrf());
    }
    return answer(request);
  }

  private static MockHttpServletRequestBuilder request(Row row, Matter about) {
    URI address = URI.create(about.fill(row.address()));
    HttpMethod method = HttpMethod.valueOf(row.method());
    String text = about.fill(row.sent().text());
    return switch (row.sent().kind()) {
      case NOTHING -> MockMvcRequestBuilders.request(method, address);
      case JSON -> MockMvcRequestBuilders.request(method, address).contentType("application/json").content(text);
      // With a length, as every browser says it: evidence of unknown length is refused.
      case FILE -> MockMvcRequestBuilders.multipart(address).file(new MockMultipartFile("file", "log.csv", "text/plain", text.getBytes(StandardCharsets.UTF_8))).content(text.getBytes(StandardCharsets.UTF_8)).param("mapping", "reports").header("Prefer", "wait=0");
      case FORM -> form(MockMvcRequestBuilders.request(method, address), text.split("\n"));
    };
  }

  private static MockHttpServletRequestBuilder form(MockHttpServletRequestBuilder request, String[] fields) {
    for (int field = 0; field < fields.length; field += 2) {
      request.param(fields[field], fields[field + 1]);
    }
    return request.contentType("application/x-www-form-urlencoded");
  }

  private Answer answer(MockHttpServletRequestBuilder request) {
    try {
      MvcResult result = application().perform(request).andReturn();
      MockHttpServletResponse response = result.getResponse();
      AsyncContext stream = result.getRequest().getAsyncContext();
      if (stream != null) {
        stream.complete();
      }
      String said = String.valueOf(result.getRequest().getAttribute("sentence"));
      String body = response.getContentAsString(StandardCharsets.UTF_8);
      // What a domain refuses is a page or a problem of its own type.
      boolean denied = response.getStatus() == 403 && (body.isEmpty() || body.contains("/problems/not-allowed"));
      return new Answer(response.getStatus(), told(response) + (body.isEmpty() ? said : ""), denied);
    } catch (Exception e) {
      throw new AssertionError("No answer", e);
    }
  }

  private static String told(MockHttpServletResponse response) throws Exception {
    StringBuilder text = new StringBuilder();
    response.getHeaderNames().stream().filter(name -> !name.equals("Set-Cookie")).forEach(name -> text.append(name).append(": ").append(response.getHeaderValues(name)).append('\n'));
    return TOKEN.matcher(text.append('\n').append(response.getContentAsString(StandardCharsets.UTF_8))).replaceAll("$1");
  }

  private MockMvc application() {
    if (application == null) {
      SpringBootMockMvcBuilderCustomizer filters = new SpringBootMockMvcBuilderCustomizer(caseward);
      filters.setPrint(MockMvcPrint.NONE);
      DefaultMockMvcBuilder builder = MockMvcBuilders.webAppContextSetup(caseward);
      filters.customize(builder);
      application = builder.build();
    }
    return application;
  }
}
