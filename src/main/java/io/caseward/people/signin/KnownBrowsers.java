package io.caseward.people.signin;

import io.caseward.database.Sql;
import io.caseward.people.credential.OneTimeSecret;
import io.caseward.people.signin.SignInTries.Who;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/**
 * Browsers that someone has signed in with before. A cookie says which one it is and lets nobody in;
 * all it does is to keep that browser's own wrong passwords apart from those of others at the same
 * address.
 */
@Repository
public class KnownBrowsers {

  private static final String COOKIE = "caseward-browser";
  private static final Duration LASTS = Duration.ofDays(180);
  private static final Logger LOG = LoggerFactory.getLogger(KnownBrowsers.class);

  private final JdbcClient sql;
  private final Clock clock;

  KnownBrowsers(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** From where somebody tries: a browser that the account knows, or else an address. */
  Who trying(String account, String address, String browser) {
    Who anybody = new Who(account, address);
    return browser != null && isKnown(anybody.account(), browser) ? new Who(account, "browser " + HexFormat.of().formatHex(OneTimeSecret.hash(browser))) : anybody;
  }

  private boolean isKnown(String account, String browser) {
    return sql.sql("select exists (select from person_browser where account = ? and browser_hash = ?)").params(account, OneTimeSecret.hash(browser)).query(Boolean.class).single();
  }

  /** Null where it says nothing. */
  public static String of(HttpServletRequest request) {
    return Optional.ofNullable(request.getCookies()).stream().flatMap(Arrays::stream).filter(cookie -> cookie.getName().equals(COOKIE)).map(Cookie::getValue).findFirst().orElse(null);
  }

  /** Somebody has signed in with it. */
  void remember(String account, HttpServletRequest request, HttpServletResponse response) {
    String browser = Optional.ofNullable(of(request)).orElseGet(() -> OneTimeSecret.make("").shown());
    sql.sql("insert into person_browser (account, browser_hash, last_at) values (?, ?, ?) on conflict (account, browser_hash) do update set last_at = excluded.last_at")
        .params(account, OneTimeSecret.hash(browser), Sql.at(clock.instant()))
        .update();
    ResponseCookie cookie = ResponseCookie.from(COOKIE, browser).path("/sign-in").maxAge(LASTS).httpOnly(true).secure(request.isSecure()).sameSite("Lax").build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }

  @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
  void forget() {
    try {
      sql.sql("delete from person_browser where last_at < ?").param(Sql.at(clock.instant().minus(LASTS))).update();
    } catch (DataAccessException e) {
      LOG.warn("Old browsers could not be removed; the next try is in an hour.", e);
    }
  }
}
