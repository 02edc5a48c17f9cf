package io.caseward.matrix;

import io.caseward.people.Permission;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * One way in: what it asks of whom, and how it is asked well.
 *
 * @param address with words of {@link Matter} in braces
 * @param who whom it lets in
 * @param needs all of them, the one that stands on the method first; none where everybody may
 * @param never why the story has nobody for whom it is done, null where it has
 */
record Row(String method, String address, Who who, List<Permission> needs, Sent sent, String never) {

  enum Who {
    ANYBODY,
    WHO_IS_SIGNED_IN,
    WHO_MAY
  }

  static Row row(String method, String address, Permission... needs) {
    return new Row(method, address, Who.WHO_MAY, List.of(needs), Sent.NOTHING, null);
  }

  static Row signedIn(String method, String address) {
    return new Row(method, address, Who.WHO_IS_SIGNED_IN, List.of(), Sent.NOTHING, null);
  }

  static Row open(String method, String address) {
    return new Row(method, address, Who.ANYBODY, List.of(), Sent.NOTHING, null);
  }

  /** Names and values in turn. */
  Row form(String... fields) {
    return with(new Sent(Sent.Kind.FORM, String.join("\n", Arrays.asList(fields))));
  }

  Row json(String text) {
    return with(new Sent(Sent.Kind.JSON, text.replace('\'', '"')));
  }

  /** A file of reports, with the name of its mapping. */
  Row file(String lines) {
    return with(new Sent(Sent.Kind.FILE, lines));
  }

  Row never(String why) {
    return new Row(method, address, who, needs, sent, why);
  }

  private Row with(Sent content) {
    return new Row(method, address, who, needs, content, never);
  }

  /** The route that it is a row of, its places left open. */
  String route() {
    return method + " " + address.replaceAll("\\?.*", "").replaceAll("\\{[^}]*}", "{}");
  }

  boolean changes() {
    return !method.equals("GET");
  }

  boolean isCall() {
    return address.startsWith("/api/");
  }

  /** Whether it names something that is one vendor's. */
  boolean isOfAVendor() {
    return Stream.of(address, sent.text()).anyMatch(Matter::namesAVendors);
  }

  /** Whether what it names stands in the path: there it must be found. */
  boolean mustBeFound() {
    return Matter.namesAVendors(address.replaceAll("\\?.*", ""));
  }

  /** What the rules say, whatever the application answers. */
  Expected expected(Caller caller) {
    if (caller == null) {
      return who == Who.ANYBODY ? Expected.LET_IN : Expected.SIGN_IN;
    }
    if (!needs.stream().allMatch(caller.person()::may)) {
      return Expected.DENIED;
    }
    boolean others = caller.person().scope().vendor().filter(vendor -> !vendor.equals(Caller.OWNER)).isPresent();
    return others && isOfAVendor() ? Expected.AS_IF_MISSING : Expected.LET_IN;
  }

  @Override
  public String toString() {
    return method + " " + address;
  }
}
