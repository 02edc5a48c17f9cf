package io.caseward.people.oidc;

import java.util.List;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** Someone as a provider let them in, by the name of their account here. */
class ProvidedUser extends DefaultOidcUser {

  private final String account;

  ProvidedUser(String account, OidcIdToken token) {
    super(List.of(), token);
    this.account = account;
  }

  @Override
  public String getName() {
    return account;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ProvidedUser user && user.account.equals(account) && super.equals(other);
  }

  @Override
  public int hashCode() {
    return account.hashCode();
  }
}
