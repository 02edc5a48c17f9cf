package io.caseward.database;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One of the programs that come with the server. */
record PostgresProgram(Path file) {

  static PostgresProgram in(Path folder, String name) {
    Path onWindows = folder.resolve(name + ".exe");
    return new PostgresProgram(Files.exists(onWindows) ? onWindows : folder.resolve(name));
  }

  /** Runs it to its end; its exit code is for the caller to care about. */
  int run(String... arguments) {
    List<String> command = new ArrayList<>();
    if (LinuxUtils.isUnshareAvailable()) {
      // PostgreSQL refuses root; in a user namespace of its own it does not see that it is root.
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(file.toString());
    command.addAll(List.of(arguments));
    return run(new ProcessBuilder(command));
  }

  private static int run(ProcessBuilder builder) {
    try {
      return builder
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
