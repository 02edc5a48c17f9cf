package io.caseward.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.CasewardTest;
import io.caseward.Visitor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nobody fills our disks or memory: what is too much is refused before it has been read. */
@CasewardTest
class UploadBombsTest {

  private static final String PARTS = "multipart/form-data; boundary=x";
  private static final byte[] FIRST_PART =
      "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nsource,reference\r\n".getBytes(UTF_8);

  @LocalServerPort private int port;

  @ParameterizedTest
  @ValueSource(strings = {"/sign-in", "/imports", "/tasks/1/hold", "/slack/events", "/nowhere", "/api/v1/reports/import", "/api/v1/reports"})
  void takesNoFileFromNobody(String path) {
    String answer = wire().begins(head("POST", path, PARTS, 1_000_000_000, ""), FIRST_PART);

    assertThat(Wire.status(answer)).as(answer).isIn(302, 401, 403, 415);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/imports", "/worklist/next", "/settings", "/sign-out"})
  void takesNoFileFromWhoMayBringNone(String path) {
    String answer = wire().begins(head("POST", path, PARTS, 1_000_000_000, session("reviewer-harbor")), FIRST_PART);

    assertThat(Wire.status(answer)).as(answer).isIn(403, 415);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/reports/import", "/api/v1/reports", "/api/v1/assignments"})
  void takesNoFileFromAProgramThatMayBringNone(String path) {
    String answer = wire().begins(head("POST", path, PARTS, 1_000_000_000, basic("reviewer-harbor")), FIRST_PART);

    assertThat(Wire.status(answer)).as(answer).isIn(403, 415);
  }

  @Test
  void takesNoMoreEvidenceThanIsAllowedAndReadsNoneOfIt() {
    long much = 10 * 1024 * 1024 + 300_000;
    String call = wire().begins(head("POST", "/api/v1/evidence-files", PARTS, much, basic("lead")), FIRST_PART);
    String page = wire().begins(head("POST", "/cases", PARTS, much, session("lead")), FIRST_PART);

    assertThat(Wire.status(call)).as(call).isEqualTo(413);
    assertThat(call).contains("The file has 10785760 bytes. At most 10485760 are allowed.");
    assertThat(Wire.status(page)).as(page).isEqualTo(413);
    assertThat(page).contains("The file has 10785760 bytes. At most 10485760 are allowed.");
  }

  @Test
  void takesNoEvidenceOfUnknownLength() {
    String head = head("POST", "/api/v1/evidence-files", PARTS, 0, basic("lead") + "\nTransfer-Encoding: chunked").replace("Content-Length: 0\n", "");

    String answer = wire().begins(head, "5\r\n--x\r\n\r\n".getBytes(UTF_8));

    assertThat(Wire.status(answer)).as(answer).isEqualTo(413);
    assertThat(answer).contains("Send its Content-Length");
  }

  @Test
  void takesNoFormOfAGigabyte() {
    String answer = wire().begins(head("POST", "/sign-in", "application/x-www-form-urlencoded", 1_000_000_000, ""), "username=lead&password=".getBytes(UTF_8));

    assertThat(Wire.status(answer)).as(answer).isBetween(300, 499);
  }

  @Test
  void takesNoBodyOfAGigabyte() {
    String answer = wire().begins(head("POST", "/api/v1/reports", "application/json", 1_000_000_000, basic("lead")), "{\"source\": \"".getBytes(UTF_8));

    assertThat(Wire.status(answer)).as(answer).isEqualTo(413);
  }

  @Test
  void takesNoFormOfTenThousandParts() {
    String parts = "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n".repeat(10_000) + "--x--\r\n";

    String answer = wire().begins(head("POST", "/api/v1/reports/import", PARTS, parts.length(), basic("lead")), parts.getBytes(UTF_8));

    assertThat(Wire.status(answer)).as(answer).isIn(400, 413);
  }

  @Test
  void unpacksNothingThatIsSentPacked() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(new byte[100_000_000]);
    }

    String answer = wire().begins(head("POST", "/api/v1/reports", "application/json", packed.size(), basic("lead") + "\nContent-Encoding: gzip"), packed.toByteArray());

    assertThat(Wire.status(answer)).as(answer).isIn(400, 415);
  }

  @Test
  void readsNoArchiveAsAFileOfReports() throws IOException {
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(archive)) {
      zip.putNextEntry(new ZipEntry("reports.csv"));
      zip.write(new byte[100_000_000]);
    }
    Visitor program = Visitor.at(port);

    var answer = program.send(program.to("/api/v1/reports/import").header("Authorization", "Basic " + coded("lead")).header("Content-Type", PARTS)
        .POST(BodyPublishers.concat(
            BodyPublishers.ofString("--x\r\nContent-Disposition: form-data; name=\"mapping\"\r\n\r\nreports\r\n"),
            BodyPublishers.ofString("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.zip\"\r\n\r\n"),
            BodyPublishers.ofByteArray(archive.toByteArray()),
            BodyPublishers.ofString("\r\n--x--\r\n"))));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
  }

  @Test
  void followsNoBodyIntoTheDeep() {
    String deep = "[".repeat(400_000);

    String answer = wire().begins(head("POST", "/api/v1/reports", "application/json", deep.length(), basic("lead")), deep.getBytes(UTF_8));

    assertThat(Wire.status(answer)).as(answer).isEqualTo(400);
  }

  private Wire wire() {
    return new Wire(port);
  }

  private static String head(String method, String path, String type, long length, String more) {
    return "%s %s HTTP/1.1\nHost: localhost\nAccept: text/html\nContent-Type: %s\nContent-Length: %d\n%s".formatted(method, path, type, length, more);
  }

  private static String basic(String who) {
    return "Authorization: Basic " + coded(who);
  }

  private static String coded(String who) {
    return Base64.getEncoder().encodeToString((who + ":demo").getBytes(UTF_8));
  }

  private String session(String who) {
    Visitor visitor = Visitor.signedIn(port, who);
    visitor.get("/settings");
    return "Cookie: " + visitor.cookies() + "\nX-CSRF-TOKEN: " + visitor.token();
  }
}
