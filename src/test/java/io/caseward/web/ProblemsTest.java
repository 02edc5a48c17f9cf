package io.caseward.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.view;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.caseward.people.Told;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whatever goes wrong is told in a sentence to whoever asked. */
class ProblemsTest {

  private final MockMvc mvc =
      MockMvcBuilders.standaloneSetup(new Desk())
          .setControllerAdvice(new Problems(new ProblemAnswers(messages())))
          .setMessageConverters(new MappingJackson2HttpMessageConverter(strict()))
          .addFilters(new BodyLimit())
          .build();

  private static ObjectMapper strict() {
    return Jackson2ObjectMapperBuilder.json().featuresToEnable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  }

  private static MessageSource messages() {
    ResourceBundleMessageSource all = new ResourceBundleMessageSource();
    all.setBasenames("messages.web", "messages.people");
    StaticMessageSource messages = new StaticMessageSource();
    messages.setParentMessageSource(all);
    messages.addMessage("error.internal", Locale.ENGLISH, "Something went wrong here and was logged under {0}.");
    messages.addMessage("error.changed", Locale.ENGLISH, "Changed; look again.");
    return messages;
  }

  @Test
  void aProgramIsToldTheStableTypeTheSentenceAndEachField() throws Exception {
    sent("{\"colour\": \"red\", \"count\": 13}")
        .andExpect(status().isConflict())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.type").value("/problems/too-many"))
        .andExpect(jsonPath("$.detail").value("13 are too many; at most 12 are taken."))
        .andExpect(jsonPath("$.fields.count").value("at most 12"));
  }

  @Test
  void aBodyThatIsNoJsonIsToldItsLine() throws Exception {
    sent("{\"colour\":\n nonsense}")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.type").value("/problems/unreadable-body"))
        .andExpect(jsonPath("$.detail", containsString("line 2")));
  }

  @Test
  void aFieldThatNobodyKnowsIsNamedBesideThoseThatThereAre() throws Exception {
    sent("{\"colur\": \"red\"}")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.fields.colur").value("'colur' is not known. Known fields: colour, count."));
  }

  @Test
  void aValueThatIsNotAmongThoseAllowedIsNamedWithThem() throws Exception {
    sent("{\"colour\": \"blue\"}")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.fields.colour", containsString("'blue'")))
        .andExpect(jsonPath("$.fields.colour", containsString("red, green")));
  }

  @Test
  void aValueOfAnotherKindIsToldWhichIsNeeded() throws Exception {
    sent("{\"count\": \"many\"}").andExpect(jsonPath("$.fields.count").value("'count' is 'many'. A whole number is needed."));
    sent("{\"count\": {}}").andExpect(jsonPath("$.fields.count", containsString("A whole number is needed.")));
  }

  @Test
  void aParameterOfAnotherKindIsToldWhichIsNeeded() throws Exception {
    mvc.perform(get("/api/v1/things").param("size", "lots"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.fields.size").value("'size' is 'lots'. A whole number is needed."));
  }

  @Test
  void aMethodThatIsNotPossibleIsToldThoseThatAre() throws Exception {
    mvc.perform(put("/api/v1/things"))
        .andExpect(status().isMethodNotAllowed())
        .andExpect(jsonPath("$.detail", containsString("PUT is not possible here. Possible: ")));
  }

  @Test
  void aBodyOverOneMegabyteIsRefusedWhetherOrNotItSaysItsLength() throws Exception {
    String large = "{\"colour\": \"" + "r".repeat(BodyLimit.MOST) + "\"}";

    sent(large)
        .andExpect(status().isPayloadTooLarge())
        .andExpect(jsonPath("$.detail", containsString("larger than 1 MB")));
  }

  @Test
  void whoeverComesSecondToAChangeIsToldToLookAgain() throws Exception {
    mvc.perform(get("/api/v1/raced"))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.type").value("/problems/changed-meanwhile"))
        .andExpect(jsonPath("$.detail").value("Changed; look again."));
  }

  @Test
  void whatBreaksIsToldWithoutItsInsides() throws Exception {
    mvc.perform(get("/api/v1/broken"))
        .andExpect(status().isInternalServerError())
        .andExpect(jsonPath("$.type").value("/problems/internal"))
        .andExpect(content().string(not(containsString("select * from"))));
  }

  @Test
  void aFormThatIsRefusedGoesBackWhereItCameFromWithAllThatWasTyped() throws Exception {
    var shown =
        mvc.perform(
                post("/things")
                    .header("Referer", "http://localhost/things/new?area=a%26b")
                    .param("count", "13")
                    .param("_csrf", "secret"))
            .andExpect(redirectedUrl("/things/new?area=a%26b"))
            .andExpect(flash().attribute("answers", Map.of("count", "13")))
            .andReturn()
            .getFlashMap()
            .get("refusal");

    assertThat(shown).isEqualTo(new RefusedForm.Shown("13 are too many; at most 12 are taken.", Map.of("count", "at most 12")));
  }

  @Test
  void aFormFromElsewhereIsAnsweredWithAPageInstead() throws Exception {
    mvc.perform(post("/things").header("Referer", "http://evil.example/").param("count", "13"))
        .andExpect(status().isConflict())
        .andExpect(view().name("error"))
        .andExpect(model().attribute("sentence", "13 are too many; at most 12 are taken."));
  }

  private ResultActions sent(String body) throws Exception {
    return mvc.perform(post("/api/v1/things").contentType(MediaType.APPLICATION_JSON).content(body));
  }

  enum Colour {
    @JsonProperty("red") RED,
    @JsonProperty("green") GREEN
  }

  record Thing(Colour colour, int count) {}

  @RestController
  static class Desk {

    @PostMapping("/api/v1/things")
    void take(@RequestBody Thing thing) {
      refuse(thing.count());
    }

    @GetMapping("/api/v1/things")
    int list(@RequestParam int size) {
      return size;
    }

    @GetMapping("/api/v1/broken")
    void breaks() {
      throw new IllegalStateException("select * from secrets");
    }

    @GetMapping("/api/v1/raced")
    void races() {
      throw new ConcurrencyFailureException("another was first");
    }

    @PostMapping("/things")
    void form(@RequestParam int count) {
      refuse(count);
    }

    private static void refuse(int count) {
      if (count > 12) {
        throw new Refusal(HttpStatus.CONFLICT, "too-many", Told.verbatim(count + " are too many; at most 12 are taken."), Map.of("count", Told.verbatim("at most 12")));
      }
    }
  }
}
