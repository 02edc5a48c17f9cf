package io.caseward.people.oidc;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The OpenID provider that people sign in through; none while {@code issuer} is not set.
 *
 * @param issuer its address, such as {@code https://login.example.com/realms/trust}; what it says
 *     at {@code /.well-known/openid-configuration} below is gone by. At the provider, register
 *     {@code <caseward>/login/oauth2/code/oidc} for signing in, {@code <caseward>/sign-in} for
 *     signing out and {@code <caseward>/logout/connect/back-channel/oidc} for signing out
 *     everywhere
 * @param clientId what Caseward is called there
 * @param clientSecret its secret
 * @param scopes what is asked for
 * @param name what the sign-in page calls it; the issuer's host unless set
 * @param accountClaim the claim that an account is named after when someone first comes
 * @param groupsClaim where the ID token has the person's groups; a dot leads into an object, such
 *     as {@code realm_access.roles}
 * @param roles the role of each group, such as {@code caseward.oidc.roles[trust/leads]=lead};
 *     nobody comes in whose groups are none of these, or stand for two roles
 * @param vendors the vendor of each group
 * @param vendorClaim the claim that holds a vendor's key, instead of groups
 * @param skills the policy areas of each group
 * @param skillsClaim the claim that holds policy areas, instead of groups
 */
@ConfigurationProperties("caseward.oidc")
public record OidcSettings(
    String issuer,
    String clientId,
    String clientSecret,
    @DefaultValue({"openid", "profile", "email"}) List<String> scopes,
    String name,
    @DefaultValue("preferred_username") String accountClaim,
    @DefaultValue("groups") String groupsClaim,
    @DefaultValue Map<String, String> roles,
    @DefaultValue Map<String, String> vendors,
    String vendorClaim,
    @DefaultValue Map<String, List<String>> skills,
    String skillsClaim) {

  public boolean isOn() {
    return issuer != null && !issuer.isBlank();
  }

  public String calledName() {
    return name == null ? URI.create(issuer).getHost() : name;
  }

  /** Without its path, for the content policy: signing out sends the browser there. */
  public String origin() {
    URI address = URI.create(issuer);
    return address.getScheme() + "://" + address.getAuthority();
  }

  @Override
  public String toString() {
    return "OpenID provider " + issuer;
  }
}
