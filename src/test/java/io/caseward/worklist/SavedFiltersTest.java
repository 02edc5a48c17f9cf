package io.caseward.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseward.CasewardTest;
import io.caseward.Story;
import io.caseward.Visitor;
import io.caseward.people.Person;
import io.caseward.worklist.SavedFilters.Saved;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Lists under names of one's own, and lists that others share. */
@CasewardTest
class SavedFiltersTest {

  private static final String LATE = "/worklist?tab=team&queue=reviews&severity=high";

  @LocalServerPort int port;
  @Autowired Story story;
  @Autowired SavedFilters saved;

  @Test
  void standAboveTheListOfWhoSavedThem() {
    Visitor lead = Visitor.signedIn(port, "lead");
    lead.get(LATE);

    assertThat(Visitor.redirect(lead.post("/worklist/filters", Map.of("name", "Grave reviews", "address", LATE)))).isEqualTo("/worklist");

    assertThat(lead.get("/worklist").body()).contains("Grave reviews").contains("/worklist?tab=team&amp;queue=reviews&amp;severity=high");
    assertThat(Visitor.signedIn(port, "lead-2").get("/worklist").body()).doesNotContain("Grave reviews");
  }

  @Test
  void areReplacedByNameAndRemoved() {
    saved.save(lead(), "Mine", LATE);
    saved.save(lead(), "Mine", "/worklist?queue=lead");
    assertThat(kept()).containsExactly(new Saved("Mine", "/worklist?queue=lead"));

    Visitor someone = Visitor.signedIn(port, "lead");
    someone.get("/worklist");
    someone.post("/worklist/filters/removal", Map.of("name", "Mine"));

    assertThat(kept()).isEmpty();
  }

  @Test
  void areRefusedInASentenceWhereTheyAreNone() {
    assertThatThrownBy(() -> saved.save(lead(), " ", LATE)).hasMessageContaining("'name' has 0 characters");
    assertThatThrownBy(() -> saved.save(lead(), "Cases", "/cases?state=open")).hasMessageContaining("is no list's address");
    assertThatThrownBy(() -> saved.save(lead(), "Gone", "/worklist?queue=blackmail")).hasMessageContaining("'queue' is 'blackmail'");
    IntStream.range(0, 50).forEach(one -> saved.save(lead(), "Filter " + one, LATE));
    assertThatThrownBy(() -> saved.save(lead(), "One more", LATE)).hasMessageContaining("You keep 50 filters");
  }

  @Test
  void thatSomeoneWithMoreRightsSharesEndWithASentence() {
    assertThat(Visitor.signedIn(port, "reviewer-harbor").get(LATE).body()).contains("reviewer-harbor has the role reviewer; this is for");
    assertThat(Visitor.signedIn(port, "lead-harbor").get("/worklist?tab=team&vendor=kestrel").body()).contains("which is not known. Allowed: harbor");
  }

  private Person lead() {
    return story.person("lead");
  }

  private List<Saved> kept() {
    return story.seeing(() -> saved.of(lead()));
  }
}
