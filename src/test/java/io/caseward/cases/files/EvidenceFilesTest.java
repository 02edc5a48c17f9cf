package io.caseward.cases.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.caseward.Calls;
import io.caseward.Calls.Answer;
import io.caseward.CasewardTest;
import io.caseward.Story;
import io.caseward.TestClock;
import io.caseward.Visitor;
import io.caseward.audit.Recorded;
import io.caseward.cases.CaseDetails;
import io.caseward.database.Superuser;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

@CasewardTest
class EvidenceFilesTest {

  private static final byte[] PDF = "%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n".getBytes(UTF_8);
  private static final byte[] TEXT = "She wrote: you will see.\n".getBytes(UTF_8);

  @LocalServerPort int port;
  @Autowired private Calls calls;
  @Autowired private Story story;
  @Autowired private CaseDetails details;
  @Autowired private UnnamedFiles unnamed;
  @Autowired private Superuser superuser;
  @Autowired private Recorded recorded;
  @Autowired private TestClock clock;
  private int reports;

  static Stream<Arguments> kinds() {
    return Stream.of(
        Arguments.of("image/png", picture("png")),
        Arguments.of("image/jpeg", picture("jpg")),
        Arguments.of("image/gif", picture("gif")),
        Arguments.of("image/webp", Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==")),
        Arguments.of("video/mp4", started("\0\0\0\u0018ftypmp42\0\0\0\0mp42isom")),
        Arguments.of("video/mp4", started("\0\0\0\u0018ftypisom\0\0\2\0isomiso2avc1mp41")),
        Arguments.of("video/webm", webm()),
        Arguments.of("application/pdf", PDF),
        Arguments.of("text/plain", TEXT));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void isWhatItsContentSays(String type, byte[] content) {
    JsonNode taken = brought(content, type).json();

    assertThat(taken.path("type").asText()).isEqualTo(type);
    assertThat(taken.path("size").asInt()).isEqualTo(content.length);
    assertThat(taken.path("sha256").asText()).hasSize(64);
  }

  static Stream<byte[]> harmful() {
    return Stream.of("<!doctype html><script>alert(1)</script>", "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>", "\0\0\0\u0014ftypqt  \0\0\0\0qt  ", "MZ\u0090\0\u0003\0", "PK\u0003\u0004\u0014\0", "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"/>")
        .map(EvidenceFilesTest::started);
  }

  @ParameterizedTest
  @MethodSource("harmful")
  void isRefusedWhereItMayDoHarm(byte[] content) {
    Answer answer = brought(content, null);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.field("file")).startsWith("The file is '").contains("Allowed: image/jpeg, image/png");
  }

  @Test
  void isRefusedWhereItIsNotWhatItIsCalled() {
    assertThat(brought(PDF, "image/png").field("file")).isEqualTo("The file is called 'image/png' and is 'application/pdf'. Send it as what it is.");
    assertThat(brought(PDF, "nonsense").status()).isEqualTo(422);
  }

  @Test
  void isRefusedWhereItIsTooLargeOrEmpty() {
    assertThat(brought(new byte[0], "text/plain").field("file")).startsWith("The file is empty or missing.");
    assertThat(brought("x".repeat(10 * 1024 * 1024 + 1).getBytes(UTF_8), "text/plain").field("file")).isEqualTo("The file has 10485761 bytes. At most 10485760 are allowed.");
  }

  @Test
  void isShownAsItIsAndRunsNothing() {
    HttpResponse<String> picture = fetched("reviewer-harbor", evidence(opened("image", brought(picture("png"), null))));

    assertThat(picture.statusCode()).isEqualTo(200);
    assertThat(picture.headers().allValues("Content-Type")).containsExactly("image/png");
    assertThat(picture.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
    assertThat(picture.headers().allValues("Content-Security-Policy")).containsExactly("sandbox; default-src 'none'");
    assertThat(picture.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    assertThat(picture.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("inline");
  }

  @Test
  void isOneLookHoweverManyRangesAFilmIsFetchedIn() {
    String file = brought(started("\0\0\0\u0018ftypmp42\0\0\0\0mp42isom"), null).json().path("id").asText();
    String number = report("sensitive_media", "video", file).json().path("case").asText();
    Visitor lead = Visitor.signedIn(port, "lead");

    for (int from = 0; from < 20; from += 4) {
      assertThat(lead.get("/evidence/" + evidence(number) + "/file", "Range", "bytes=%d-%d".formatted(from, from + 3)).statusCode()).isEqualTo(206);
    }

    assertThat(recorded.acts(number)).filteredOn("look evidence"::equals).hasSize(1);
  }

  @Test
  void isSavedWhereItIsNoPicture() {
    HttpResponse<String> paper = fetched("reviewer-harbor", evidence(opened("file", brought(PDF, null))));

    assertThat(paper.headers().firstValue("Content-Type").orElseThrow()).isEqualTo("application/pdf");
    assertThat(paper.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment");
  }

  @Test
  void standsBlurredOnThePagesOfItsCase() {
    String number = opened("image", brought(picture("png"), null));

    assertThat(Visitor.signedIn(port, "lead").get("/cases/" + number).body())
        .contains("data-src=\"/evidence/" + evidence(number) + "/file\"", "data-exposure=\"/evidence/" + evidence(number) + "/exposure\"", "Blurred until you ask for it");
  }

  @Test
  void ofAnotherVendorLooksLikeNone() {
    long harbors = evidence(opened("image", brought(picture("png"), null)));
    Visitor stranger = Visitor.signedIn(port, "reviewer-kestrel");

    assertThat(refused(stranger, harbors)).isEqualTo(refused(stranger, 987654321));
  }

  /** The page that says so, without what was asked for and what is new on every page. */
  private static String refused(Visitor stranger, long evidence) {
    HttpResponse<String> answer = stranger.get("/evidence/" + evidence + "/file");
    assertThat(answer.statusCode()).isEqualTo(404);
    return answer.body().replace("evidence " + evidence + " ", "evidence # ").replace(stranger.token(), "");
  }

  @Test
  void isNamedOnceAndForWhatItIs() {
    Answer paper = brought(PDF, null);
    String id = paper.json().path("id").asText();

    assertThat(report("image", id).field("evidence")).isEqualTo("'%s' is no file that waits for a report, or it is no image. Bring it to /api/v1/evidence-files first.".formatted(id));
    assertThat(report("file", id).status()).isEqualTo(201);
    assertThat(report("file", id).status()).isEqualTo(422);
    assertThat(report("file", "1-1-1-1-x").field("evidence[0].file")).contains("1-1-1-1-x");
  }

  @Test
  void goesAfterADayWhenNoReportNamesIt() {
    brought(PDF, null);
    long named = evidence(opened("file", brought(TEXT, null)));

    clock.advance(Duration.ofHours(24).plusSeconds(1));
    unnamed.sweep();

    assertThat(kept()).isEqualTo(1);
    assertThat(fetched("reviewer-harbor", named).body()).isEqualTo(new String(TEXT, UTF_8));
  }

  @Test
  void isBroughtOnThePageWhereACaseIsOpened() {
    Visitor lead = Visitor.signedIn(port, "lead");
    lead.get("/cases/new");
    String number = Visitor.redirect(lead.post("/cases", Map.of("reason", "fake_reviews", "subjectType", "merchant", "subjectId", "M-1", "language", "tl", "market", "PH", "note", "Seen.", "key", "k"), "file", "shot.png", "image/png", picture("png")))
        .replace("/cases/", "");

    assertThat(story.seeing(() -> details.evidence(number))).extracting("type").containsExactly("text", "image");
    assertThat(lead.get("/cases/" + number).body()).contains("by hand, ").doesNotContain(", reference ");
  }

  @Test
  void isErasedWithItsSubject() {
    String number = opened("image", brought(picture("png"), null));
    story.reviewed(number, "no_violation");
    long picture = evidence(number);

    Answer erased = calls.delete("policy", "/api/v1/subjects?type=merchant&id=m-1&reason=asked");

    assertThat(erased.json().at("/erased/files").asInt()).isEqualTo(1);
    assertThat(kept()).isZero();
    assertThat(fetched("lead", picture).statusCode()).isEqualTo(404);
  }

  private Answer brought(byte[] content, String type) {
    return calls.bring("lead", "/api/v1/evidence-files", content, type);
  }

  /** A case of Harbor's. */
  private String opened(String type, Answer file) {
    return report(type, file.json().path("id").asText()).json().path("case").asText();
  }

  private Answer report(String type, String file) {
    return report("fake_reviews", type, file);
  }

  private Answer report(String reason, String type, String file) {
    int number = ++reports;
    return calls.post("lead", "/api/v1/reports",
        "{\"source\": \"app\", \"reference\": \"f-%1$d\", \"reason\": \"%4$s\", \"subject\": {\"type\": \"merchant\", \"id\": \"m-%1$d\"}, \"language\": \"tl\", \"market\": \"PH\", \"evidence\": [{\"type\": \"%2$s\", \"file\": \"%3$s\"}]}".formatted(number, type, file, reason));
  }

  private long evidence(String number) {
    return story.seeing(() -> details.evidence(number)).get(0).id();
  }

  private HttpResponse<String> fetched(String who, long evidence) {
    return Visitor.signedIn(port, who).get("/evidence/" + evidence + "/file");
  }

  private long kept() {
    try (Connection connection = superuser.connect()) {
      return JdbcClient.create(new SingleConnectionDataSource(connection, true)).sql("select count(*) from evidence_file").query(Long.class).single();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] picture(String format) {
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), format, bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One byte a character. */
  private static byte[] started(String content) {
    return content.getBytes(ISO_8859_1);
  }

  private static byte[] webm() {
    return started("\u001AE\u00DF\u00A3\u009FB\u0086\u0081\u0001B\u00F7\u0081\u0001B\u00F2\u0081\u0004B\u00F3\u0081\bB\u0082\u0084webmB\u0087\u0081\u0002B\u0085\u0081\u0002");
  }
}
