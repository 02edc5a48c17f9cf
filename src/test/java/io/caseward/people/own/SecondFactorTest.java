package io.caseward.people.own;

import static io.caseward.Visitor.redirect;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.CasewardTest;
import io.caseward.TestClock;
import io.caseward.Visitor;
import io.caseward.people.Hired;
import io.caseward.people.Role;
import io.caseward.people.account.Accounts;
import io.caseward.people.administration.AccountBook;
import io.caseward.people.credential.SecondFactors;
import io.caseward.people.signin.SignInTries;
import java.math.BigInteger;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@CasewardTest
class SecondFactorTest {

  private static final Pattern SECRET = Pattern.compile("class=\"secret\">([A-Z2-7 ]+)<");
  private static final Pattern RECOVERY = Pattern.compile("class=\"secret\">([a-z2-7-]+)<");

  @LocalServerPort private int port;
  @Autowired private Hired hired;
  @Autowired private AccountBook book;
  @Autowired private Accounts accounts;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient sql;

  private byte[] secret;
  private List<String> recovery;

  @BeforeEach
  void danaHasSetOneUp() {
    hired.as("dana", Role.LEAD, null);
    Visitor dana = Visitor.at(port);
    dana.signIn("dana", Hired.PASSWORD);
    dana.get("/settings/sign-in");
    dana.post("/settings/factor/secret", Map.of());
    String page = dana.get("/settings/factor").body();
    assertThat(page).contains("<svg class=\"qr\"", "M0 0h1v1h-1z");
    secret = bytes(found(SECRET, page).get(0).replace(" ", ""));
    recovery = found(RECOVERY, dana.post("/settings/factor", Map.of("code", code())).body());
    clock.advance(Duration.ofSeconds(30));
  }

  @AfterEach
  void everyoneLeaves() {
    hired.leave();
  }

  @Test
  void isBegunByAskingForASecretAndNotByLooking() {
    hired.as("alex", Role.LEAD, null);
    Visitor alex = Visitor.at(port);
    alex.signIn("alex", Hired.PASSWORD);

    assertThat(redirect(alex.get("/settings/factor"))).isEqualTo("/settings/sign-in");
    assertThat(secretsOf("alex")).isZero();
    alex.get("/settings/sign-in");

    assertThat(redirect(alex.post("/settings/factor/secret", Map.of()))).isEqualTo("/settings/factor");
    assertThat(secretsOf("alex")).isOne();
    assertThat(found(SECRET, alex.get("/settings/factor").body())).hasSize(1).isEqualTo(found(SECRET, alex.get("/settings/factor").body()));
  }

  @Test
  void isAskedForOnASecondPage() {
    Visitor dana = Visitor.at(port);
    dana.get("/cases");

    assertThat(redirect(dana.signIn("dana", Hired.PASSWORD))).isEqualTo("/sign-in/code");
    assertThat(redirect(dana.get("/worklist"))).isEqualTo("/sign-in");
    dana.get("/sign-in/code");

    assertThat(redirect(dana.post("/sign-in/code", Map.of("code", code())))).isIn("/cases", "/worklist");
    assertThat(dana.get("/api/v1/me").body()).contains("\"name\":\"dana\"");
  }

  @Test
  void takesNoCodeTwice() {
    String code = code();
    assertThat(redirect(withCode(code))).isEqualTo("/");

    assertThat(withCode(code).body()).contains("This code is not right, or was used before. 4 tries left");
  }

  @Test
  void takesACodeOfTheHalfMinuteBeforeAndNoneOlder() {
    String code = code();
    clock.advance(Duration.ofSeconds(30));
    assertThat(redirect(withCode(code))).isEqualTo("/");

    String other = code();
    clock.advance(Duration.ofSeconds(60));
    assertThat(withCode(other).statusCode()).isEqualTo(200);
  }

  @Test
  void makesAGuesserWaitWhoKnowsThePassword() {
    for (int guess = 0; guess < SignInTries.MOST; guess++) {
      withCode("abcdefgh");
    }

    assertThat(SignInTries.MOST).isEqualTo(sql.sql("select failures from sign_in_try where account = 'dana'").query(Integer.class).single());
    Visitor guesser = Visitor.at(port);
    guesser.signIn("dana", Hired.PASSWORD);
    assertThat(guesser.get("/sign-in?refused").body()).contains("Too many wrong passwords for this account from here.");
  }

  @Test
  void hasTenRecoveryCodesThatWorkOnceEach() {
    assertThat(recovery).hasSize(10).doesNotHaveDuplicates();
    assertThat(redirect(withCode(recovery.get(0).toUpperCase()))).isEqualTo("/");

    assertThat(withCode(recovery.get(0)).body()).contains("This code is not right");
    assertThat(redirect(withCode(recovery.get(1)))).isEqualTo("/");
  }

  @Test
  void keepsThePasswordAloneFromProgramsToo() {
    String login = Base64.getEncoder().encodeToString(("dana:" + Hired.PASSWORD).getBytes());
    Visitor program = Visitor.at(port);

    var answer = program.send(program.to("/api/v1/me").header("Authorization", "Basic " + login));

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("This account has a second factor");
  }

  @Test
  void standsNowhereInTheDatabaseAsItIs() {
    String sealed = sql.sql("select sealed from account_factor where account = 'dana'").query(String.class).single();

    assertThat(sealed).doesNotContain(HexFormat.of().formatHex(secret));
  }

  @Test
  void isResetByAnAdministratorAndTurnedOffWithACode() {
    book.resetFactor("dana", accounts.find("admin").orElseThrow());

    Visitor dana = Visitor.at(port);
    assertThat(redirect(dana.signIn("dana", Hired.PASSWORD))).isEqualTo("/");
  }

  @Test
  void isTurnedOffWithACodeAndNotWithoutOne() {
    Visitor dana = Visitor.at(port);
    dana.signIn("dana", Hired.PASSWORD);
    dana.get("/sign-in/code");
    dana.post("/sign-in/code", Map.of("code", code()));
    dana.get("/settings/sign-in");

    assertThat(dana.post("/settings/factor/removal", Map.of("code", "nothing")).body()).contains("This code is not right");
    dana.get("/settings/sign-in");
    dana.post("/settings/factor/removal", Map.of("code", recovery.get(2)));

    assertThat(accounts.account("dana").orElseThrow().factor()).isFalse();
  }

  private HttpResponse<String> withCode(String code) {
    Visitor dana = Visitor.at(port);
    dana.signIn("dana", Hired.PASSWORD);
    dana.get("/sign-in/code");
    return dana.post("/sign-in/code", Map.of("code", code));
  }

  private int secretsOf(String account) {
    return sql.sql("select count(*) from account_factor where account = ?").param(account).query(Integer.class).single();
  }

  private String code() {
    return SecondFactors.code(secret, clock.instant().getEpochSecond() / 30);
  }

  private static List<String> found(Pattern pattern, String page) {
    return pattern.matcher(page).results().map((MatchResult match) -> match.group(1)).toList();
  }

  private static byte[] bytes(String base32) {
    BigInteger bits = BigInteger.ZERO;
    for (char one : base32.toCharArray()) {
      bits = bits.shiftLeft(5).or(BigInteger.valueOf("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(one)));
    }
    byte[] bytes = new byte[20];
    byte[] all = bits.toByteArray();
    int length = Math.min(20, all.length);
    System.arraycopy(all, all.length - length, bytes, 20 - length, length);
    return bytes;
  }
}
