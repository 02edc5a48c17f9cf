package io.caseward;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.util.FileSystemUtils;

/** A home under {@code target}, new for every context; the server's programs are kept. Set before the server starts. */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class TestHome implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final Path HOMES = Path.of("target", "homes");

  /** Where tests find the unpacked programs of PostgreSQL. */
  public static final Path BINARIES = Path.of("target", "postgres-binaries");

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestPropertyValues.of("caseward.home=" + create(), "caseward.binaries=" + BINARIES)
        .applyTo(context);
  }

  /** A new, empty home. */
  public static Path create() {
    try {
      Files.createDirectories(HOMES);
      removeEnded();
      return Files.createTempDirectory(HOMES, "home");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void removeEnded() throws IOException {
    for (Path home : homes()) {
      boolean ended = Files.exists(home.resolve("postgres/PG_VERSION"));
      if (ended && !Files.exists(home.resolve("postgres/postmaster.pid"))) {
        FileSystemUtils.deleteRecursively(home);
      }
    }
  }

  private static List<Path> homes() throws IOException {
    try (Stream<Path> homes = Files.list(HOMES)) {
      return homes.toList();
    }
  }
}
