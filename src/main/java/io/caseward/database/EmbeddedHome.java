package io.caseward.database;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What stands in the home folder: the data, the programs, the secret and the server's log. */
record EmbeddedHome(Path data, Path binaries, Path log, HomeSecret secret) {

  private static final Logger logger = LoggerFactory.getLogger(EmbeddedHome.class);
  private static final String COMPLETE = "caseward.complete";

  static EmbeddedHome of(DatabaseSettings settings) {
    Path home = settings.home();
    Path data = home.resolve("postgres");
    setAsideIfIncomplete(data);
    return new EmbeddedHome(
        data, settings.binaries(), home.resolve("postgres.log"), HomeSecret.in(home));
  }

  /** Killed while the data folder was being made, it would never start again. */
  private static void setAsideIfIncomplete(Path data) {
    if (!Files.exists(data) || Files.exists(data.resolve(COMPLETE))) {
      return;
    }
    try {
      Path aside = data.resolveSibling("postgres.incomplete-" + Files.getLastModifiedTime(data).toMillis());
      logger.warn("{} was never completed; it is kept as {} and made anew.", data, aside);
      Files.move(data, aside);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** To be called when the data folder has been made, before the server first runs on it. */
  void complete() {
    try {
      Files.writeString(data.resolve(COMPLETE), "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The library that unpacks them opens their folder to everybody. */
  void closeBinaries() {
    File folder = binaries.toFile();
    boolean closed = folder.setWritable(false, false) && folder.setWritable(true, true);
    if (!closed) {
      logger.warn("{} could not be closed to other users of this machine.", folder);
    }
  }
}
