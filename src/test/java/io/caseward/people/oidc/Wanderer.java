package io.caseward.people.oidc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import io.caseward.TestProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Someone whose browser goes wherever it is sent, from Caseward to the provider and back. */
final class Wanderer {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");

  private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(Redirect.ALWAYS).build();
  private String token = "";

  /** Where it all ends, once the provider's page was answered. */
  HttpResponse<String> signIn(URI begin, String name) {
    HttpResponse<String> page = get(begin);
    return page.uri().getPath().equals("/login") ? post(page.uri(), Map.of("username", name, "password", TestProvider.PASSWORD)) : page;
  }

  HttpResponse<String> get(URI page) {
    return send(HttpRequest.newBuilder(page).header("Accept", "text/html,*/*"));
  }

  HttpResponse<String> post(URI page, Map<String, String> form) {
    Map<String, String> all = new HashMap<>(form);
    all.put("_csrf", token);
    String body = all.entrySet().stream().map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8)).collect(joining("&"));
    return send(HttpRequest.newBuilder(page).header("Content-Type", "application/x-www-form-urlencoded").header("Accept", "text/html,*/*").POST(BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
      Matcher form = TOKEN.matcher(answer.body());
      token = form.find() ? form.group(1) : token;
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
