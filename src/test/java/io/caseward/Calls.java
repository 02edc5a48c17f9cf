package io.caseward;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Calls Caseward over HTTP, as a program would that signs in with a demo account. */
@Component
public class Calls {

  private static final String BOUNDARY = "between-the-parts";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final Environment environment;

  Calls(Environment environment) {
    this.environment = environment;
  }

  /** What came back. */
  public record Answer(int status, String location, String body) {

    public JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (JsonProcessingException e) {
        throw new AssertionError("No JSON: " + body, e);
      }
    }

    /** What a problem says about a field. */
    public String field(String name) {
      return json().path("fields").path(name).asText();
    }

    /** What a problem says as a whole. */
    public String detail() {
      return json().path("detail").asText();
    }
  }

  public Answer get(String who, String path) {
    return send(request(who, path).GET());
  }

  public Answer delete(String who, String path) {
    return send(request(who, path).DELETE());
  }

  public Answer post(String who, String path, String json) {
    return send(
        request(who, path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  public Answer put(String who, String path, String json) {
    return send(
        request(who, path)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(json)));
  }

  /**
   * Uploads a file.
   *
   * @param mapping left out where null
   * @param prefer the header of RFC 7240, left out where null
   */
  public Answer upload(String who, String path, byte[] file, String mapping, String prefer) {
    HttpRequest.Builder request =
        request(who, path)
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(parts(file, mapping));
    return send(prefer == null ? request : request.header("Prefer", prefer));
  }

  private static BodyPublisher parts(byte[] file, String mapping) {
    String before =
        mapping == null
            ? ""
            : "--%s\r\nContent-Disposition: form-data; name=\"mapping\"\r\n\r\n%s\r\n"
                .formatted(BOUNDARY, mapping);
    String head =
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"log.csv\"\r\nContent-Type: application/octet-stream\r\n\r\n"
            .formatted(BOUNDARY);
    return BodyPublishers.concat(
        BodyPublishers.ofString(before + head),
        BodyPublishers.ofByteArray(file),
        BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"));
  }

  /**
   * Brings one file and nothing beside it.
   *
   * @param type what it is called, nothing where null
   */
  public Answer bring(String who, String path, byte[] file, String type) {
    String head = "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"it\"\r\n%s\r\n".formatted(BOUNDARY, type == null ? "" : "Content-Type: " + type + "\r\n");
    BodyPublisher body = BodyPublishers.concat(BodyPublishers.ofString(head), BodyPublishers.ofByteArray(file), BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"));
    return send(request(who, path).header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY).POST(body));
  }

  private HttpRequest.Builder request(String who, String path) {
    String login = Base64.getEncoder().encodeToString((who + ":demo").getBytes(StandardCharsets.UTF_8));
    return HttpRequest.newBuilder(
            URI.create("http://localhost:" + environment.getProperty("local.server.port") + path))
        .header("Authorization", "Basic " + login);
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
      return new Answer(
          response.statusCode(), response.headers().firstValue("Location").orElse(null), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
