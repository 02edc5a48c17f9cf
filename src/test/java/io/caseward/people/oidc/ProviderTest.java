package io.caseward.people.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.TestClock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProviderTest {

  @Test
  void isNobodyWhileItIsAway() {
    Provider away = new Provider(settings("http://127.0.0.1:1"), new TestClock());

    assertThat(away.isThere()).isFalse();
    assertThat(away.findByRegistrationId(Provider.ID)).isNull();
  }

  @Test
  void isNotAskedWhereNoneIsSet() {
    Provider none = new Provider(settings(null), new TestClock());

    assertThat(none.isThere()).isFalse();
    assertThat(none.findByRegistrationId(Provider.ID)).isNull();
  }

  private static OidcSettings settings(String issuer) {
    return new OidcSettings(issuer, "caseward", "secret", List.of("openid"), null, "preferred_username", "groups", Map.of(), Map.of(), null, Map.of(), null);
  }
}
