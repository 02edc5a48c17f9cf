package io.caseward;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

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
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Someone at a browser: keeps cookies, follows no redirect unless they wander, and posts forms with
 * the token that the last page carried. An address without a host is Caseward's.
 */
public final class Visitor {

  private static final Pattern TOKEN =
      Pattern.compile("name=\"_?csrf\"[^>]* (?:value|content)=\"([^\"]+)\"");

  private final CookieManager cookies = new CookieManager();
  private final HttpClient client;
  private final String origin;
  private String token = "";

  private Visitor(int port, Redirect redirects) {
    this.origin = "http://localhost:" + port;
    this.client = HttpClient.newBuilder().cookieHandler(cookies).followRedirects(redirects).build();
  }

  public static Visitor at(int port) {
    return new Visitor(port, Redirect.NEVER);
  }

  /** A visitor who goes wherever they are sent, to other hosts too. */
  public static Visitor wandering(int port) {
    return new Visitor(port, Redirect.ALWAYS);
  }

  /** A visitor who has signed in with the demo's password. */
  public static Visitor signedIn(int port, String name) {
    Visitor visitor = at(port);
    visitor.signIn(name, "demo");
    return visitor;
  }

  public HttpResponse<String> signIn(String name, String password) {
    get("/sign-in");
    return post("/sign-in", Map.of("username", name, "password", password));
  }

  public HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = to(path).header("Accept", "text/html,*/*");
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  /** Asks for an answer that goes on; it is whole when it has ended. */
  public CompletableFuture<HttpResponse<String>> listen(String path, Runnable opened) {
    BodyHandler<String> whole = answer -> {
      opened.run();
      return BodySubscribers.ofString(UTF_8);
    };
    return client.sendAsync(to(path).header("Accept", "text/event-stream").build(), whole);
  }

  public HttpResponse<String> post(String path, Map<String, String> form) {
    String fields =
        form.entrySet().stream()
            .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
            .collect(joining("&"));
    return send(
        to(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "text/html,*/*")
            .POST(BodyPublishers.ofString(fields + "&_csrf=" + URLEncoder.encode(token, UTF_8))));
  }

  /** A form with a file among its fields. */
  public HttpResponse<String> post(String path, Map<String, String> form, String field, String name, String type, byte[] file) {
    String fields = Stream.concat(form.entrySet().stream(), Stream.of(Map.entry("_csrf", token)))
        .map(one -> "--parts\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(one.getKey(), one.getValue()))
        .collect(joining());
    String head = "--parts\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n".formatted(field, name, type);
    return send(
        to(path)
            .header("Content-Type", "multipart/form-data; boundary=parts")
            .header("Accept", "text/html,*/*")
            .POST(BodyPublishers.concat(BodyPublishers.ofString(fields + head), BodyPublishers.ofByteArray(file), BodyPublishers.ofString("\r\n--parts--\r\n"))));
  }

  /** Any other request, without the form's token. */
  public HttpResponse<String> send(HttpRequest.Builder request) {
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

  /** What the last page's forms carried against forged requests. */
  public String token() {
    return token;
  }

  /** What the browser would send along, for those who write their requests themselves. */
  public String cookies() {
    return cookies.getCookieStore().getCookies().stream().map(cookie -> cookie.getName() + "=" + cookie.getValue()).collect(joining("; "));
  }

  public HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(path.startsWith("http://") ? path : origin + path));
  }

  /** Where an answer sends the browser, without the origin; empty where nowhere. */
  public static String redirect(HttpResponse<?> answer) {
    return answer.headers().firstValue("Location").map(to -> URI.create(to).getPath()).orElse("");
  }
}
