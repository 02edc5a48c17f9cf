package io.caseward.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.Calls;
import io.caseward.CasewardTest;
import io.caseward.Visitor;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever is refused reads why in their own language. */
@CasewardTest
class RefusalLanguageTest {

  private static final String NO_CASE = "/cases/C-999999";

  @LocalServerPort int port;
  @Autowired Calls calls;
  private Visitor lead;

  @BeforeEach
  void aLeadReadsSpanish() {
    lead = Visitor.signedIn(port, "lead-2");
    chooses("ES");
  }

  @AfterEach
  void leavesItToTheBrowserAgain() {
    chooses("");
  }

  @Test
  void aPageSaysNoInTheReadersLanguage() {
    assertThat(lead.get(NO_CASE).body()).contains("No hay ningún caso «C-999999» que puedas ver.");
    assertThat(lead.get("/worklist?severity=urgent").body()).contains("«severity» es «urgent», que no se conoce. Se permite: low, medium, high, critical.");
  }

  @Test
  void whoMayNotDoItIsToldSoInTheirLanguage() {
    lead.get("/worklist");

    assertThat(lead.post("/queues/vouchers", Map.of()).body()).contains("lead-2 tiene el rol líder; esto es para admin.");
  }

  @Test
  void aProgramOfTheirsIsToldInTheirLanguageFieldByField() {
    assertThat(calls.get("lead-2", "/api/v1" + NO_CASE).detail()).startsWith("No hay ningún caso «C-999999»");
    assertThat(calls.get("lead-2", "/api/v1/tasks?size=0").field("size")).isEqualTo("«size» es «0», y eso no es posible. Indica de 1 a 200.");
    assertThat(calls.post("lead-2", "/api/v1/cases/C-999999/routing", "{\"colour\": 1}").json().path("fields").path("colour").asText()).startsWith("No se conoce «colour». Campos conocidos:");
  }

  @Test
  void aProgramThatAsksForNothingIsToldInEnglish() {
    assertThat(calls.get("lead", "/api/v1" + NO_CASE).detail()).isEqualTo("There is no case 'C-999999' that you may see. Numbers look like C-1042.");
  }

  private void chooses(String language) {
    lead.get("/settings");
    lead.post("/settings", Map.of("language", language, "blur", "on"));
  }
}
