package io.caseward.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bundles that pages load. */
class IslandsTest {

  private static final Path SOURCES = Path.of("src/main/islands");
  private static final Path BUILT = Path.of("target/classes/static/islands");

  @Test
  void areBuiltForThePagesThatLoadThem() {
    assertThat(BUILT).isDirectory();
    assertThat(Stream.of("behaviours.js", "diagram.js", "diagram.css", "task-form.js", "task-form.css").map(BUILT::resolve)).allMatch(Files::isRegularFile);
  }

  @Test
  void areNotBuiltAgainWhenNothingHasChanged() throws Exception {
    Map<Path, FileTime> before = written();

    int ended = new ProcessBuilder("node", SOURCES.resolve("build.mjs").toString(), BUILT.toString()).inheritIO().start().waitFor();

    assertThat(ended).isZero();
    assertThat(written()).isEqualTo(before);
  }

  @Test
  void keepTheMarkThatTheirLicenceAsksFor() throws IOException {
    assertThat(Files.readString(BUILT.resolve("task-form.js"))).contains("https://bpmn.io", "fjs-powered-by");
    assertThat(chunks()).contains("bjs-powered-by");
  }

  @Test
  void areHeldToPackagesThatNameNoHost() throws IOException {
    assertThat(Files.readString(SOURCES.resolve("package-lock.json"))).doesNotContain("\"resolved\"");
  }

  private static Map<Path, FileTime> written() throws IOException {
    try (Stream<Path> files = Files.walk(BUILT)) {
      return files.filter(Files::isRegularFile).collect(Collectors.toMap(file -> file, IslandsTest::changed));
    }
  }

  private static FileTime changed(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String chunks() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(BUILT.resolve("chunks"))) {
      for (Path file : files.toList()) {
        all.append(Files.readString(file));
      }
    }
    return all.toString();
  }
}
