package io.caseward.people.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.database.Scope;
import io.caseward.database.Scopes;
import io.caseward.people.CurrentPerson;
import io.caseward.people.People;
import io.caseward.people.Person;
import io.caseward.people.Role;
import jakarta.servlet.FilterChain;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class PersonFilterTest {

  private static final Person MARICEL =
      new Person(
          "maricel", "Maricel", Role.REVIEWER, "harbor", Set.of(), List.of("tl"), ZoneOffset.UTC,
          null, null);

  private final List<Optional<Scope>> scopes = new ArrayList<>();
  private final MockHttpServletRequest request = new MockHttpServletRequest();
  private final FilterChain chain = (asked, answer) -> scopes.add(Scopes.current());

  @AfterEach
  void nobodyIsSignedIn() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void doesTheRequestInThePersonsScopeAndLeavesNoneBehind() throws Exception {
    signIn("maricel");

    new PersonFilter(new OnlyMaricel())
        .doFilter(request, new MockHttpServletResponse(), chain);

    assertThat(scopes).containsExactly(Optional.of(Scope.vendor("harbor")));
    assertThat(Scopes.current()).isEmpty();
    assertThat(CurrentPerson.of(request)).hasValue(MARICEL);
  }

  @Test
  void takesSomeoneWhoseAccountIsGoneForNobody() throws Exception {
    signIn("gone");

    new PersonFilter(new OnlyMaricel())
        .doFilter(request, new MockHttpServletResponse(), chain);

    assertThat(scopes).containsExactly(Optional.empty());
    assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
  }

  private static void signIn(String name) {
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(name, null, List.of()));
  }

  private static final class OnlyMaricel implements People {

    @Override
    public Optional<Person> find(String name) {
      return Optional.of(MARICEL).filter(person -> person.name().equals(name));
    }

    @Override
    public List<Person> withRole(Role role) {
      return List.of();
    }

    @Override
    public List<Person> of(String vendor) {
      return List.of();
    }
  }
}
