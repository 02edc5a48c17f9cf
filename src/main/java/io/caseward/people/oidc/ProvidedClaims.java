package io.caseward.people.oidc;

import io.caseward.people.Role;
import io.caseward.people.account.Accounts;
import io.caseward.people.signin.SignInRefused;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an OpenID provider says of someone, read as the settings say. */
record ProvidedClaims(Map<String, Object> claims, OidcSettings settings) {

  private static final String NONE = "-";
  private static final int MOST_TOLD = 20;

  List<String> groups() {
    return texts(settings.groupsClaim());
  }

  /** The role that their groups stand for: one, or they are not let in. */
  Role role() {
    List<String> keys = groups().stream().map(settings.roles()::get).filter(Objects::nonNull).distinct().sorted().toList();
    if (keys.isEmpty()) {
      throw new SignInRefused("signIn.provider.noRole", settings.calledName(), told(groups()));
    }
    if (keys.size() > 1) {
      throw new SignInRefused("signIn.provider.twoRoles", settings.calledName(), told(keys));
    }
    return Role.of(keys.get(0)).orElseThrow(() -> new SignInRefused("signIn.provider.wrongRole", keys.get(0), told(Role.keys())));
  }

  /** Null where they see every vendor's work. */
  String vendor(Role role, Collection<String> known) {
    List<String> keys = settings.vendorClaim() == null ? groups().stream().map(settings.vendors()::get).filter(Objects::nonNull).distinct().sorted().toList() : texts(settings.vendorClaim());
    if (keys.size() > 1 || !known.containsAll(keys)) {
      throw new SignInRefused("signIn.provider.vendor", settings.calledName(), told(keys), told(List.copyOf(known)));
    }
    if (keys.isEmpty() && role.isOfAVendor()) {
      throw new SignInRefused("signIn.provider.noVendor", settings.calledName(), told(groups()));
    }
    return keys.isEmpty() ? null : keys.get(0);
  }

  /** What is no policy area is left out: a provider may well know more. */
  TreeSet<String> skills(Collection<String> known) {
    Stream<String> said = settings.skillsClaim() == null ? groups().stream().flatMap(group -> settings.skills().getOrDefault(group, List.of()).stream()) : texts(settings.skillsClaim()).stream();
    TreeSet<String> skills = new TreeSet<>(said.toList());
    skills.retainAll(known);
    return skills;
  }

  String displayName(String otherwise) {
    return text("name").map(name -> name.replaceAll("\\p{Cntrl}", " ").strip()).filter(name -> !name.isEmpty()).map(name -> name.length() > Accounts.LONGEST_NAME ? name.substring(0, Accounts.LONGEST_NAME) : name).orElse(otherwise);
  }

  Optional<String> email() {
    return text("email").filter(email -> Accounts.EMAIL.matcher(email).matches());
  }

  /** What an account could be called: the claim for that, the e-mail's first part, or anything. */
  Stream<String> names() {
    return Stream.of(text(settings.accountClaim()), email().map(email -> email.substring(0, email.indexOf('@'))), Optional.of("person"))
        .flatMap(Optional::stream)
        .map(ProvidedClaims::asName)
        .filter(name -> Accounts.NAME.matcher(name).matches());
  }

  private static String asName(String text) {
    String plain = text.toLowerCase(Locale.ROOT).replaceAll("@.*", "").replaceAll("[^a-z0-9._-]+", "-").replaceAll("^[^a-z0-9]+", "");
    return plain.length() > 58 ? plain.substring(0, 58) : plain;
  }

  private Optional<String> text(String claim) {
    return texts(claim).stream().findFirst();
  }

  private List<String> texts(String path) {
    Object value = claims;
    for (String part : path.split("\\.")) {
      value = value instanceof Map<?, ?> object ? object.get(part) : null;
    }
    // A claim's own name may have dots, as in "https://example.com/groups".
    Object found = value == null ? claims.get(path) : value;
    return found instanceof Collection<?> several ? several.stream().map(String::valueOf).toList() : found == null ? List.of() : List.of(String.valueOf(found));
  }

  private static String told(List<String> names) {
    return names.isEmpty() ? NONE : names.stream().limit(MOST_TOLD).collect(Collectors.joining(", "));
  }
}
