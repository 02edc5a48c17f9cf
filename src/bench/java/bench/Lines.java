package bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the pages of figures have in common. */
final class Lines {

  private Lines() {}

  static void write(Path page, String text) throws IOException {
    Files.createDirectories(page.toAbsolutePath().getParent());
    Files.writeString(page, text);
    System.out.println("bench: written to " + page);
  }

  static String atLeast(double bound, double figure) {
    return "at least " + bare(bound) + (figure >= bound ? "" : ", **missed**");
  }

  static String atMost(double bound, double figure) {
    return "at most " + bare(bound) + (figure <= bound ? "" : ", **missed**");
  }

  static String bare(double bound) {
    return bound == Math.rint(bound) ? Long.toString((long) bound) : Double.toString(bound);
  }

  static void row(StringBuilder rows, String... cells) {
    rows.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  static String whole(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** What it ran on, as a list. */
  static String facts(Server server, double load, String... more) {
    List<String> facts = new ArrayList<>(List.of(
        "%d cores, %d GB of memory, %s %s".formatted(Runtime.getRuntime().availableProcessors(), memory(), System.getProperty("os.name"), System.getProperty("os.arch")),
        "Java %s, 1 GB of heap each; load on the same cores".formatted(System.getProperty("java.version")),
        "PostgreSQL %s, fsync %s, synchronous_commit %s, shared_buffers %s, max_wal_size %s".formatted(
            setting(server, "server_version"), setting(server, "fsync"), setting(server, "synchronous_commit"), setting(server, "shared_buffers"), setting(server, "max_wal_size")),
        "load average of %s before it began, by other work on these cores".formatted(Figures.number(load))));
    facts.addAll(List.of(more));
    return "- " + String.join("\n- ", facts);
  }

  private static long memory() {
    return Math.round(((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize() / 1e9);
  }

  private static String setting(Server server, String name) {
    return server.one("postgres", "show " + name);
  }

  static String size(Server server, String database) {
    return server.one("postgres", "select pg_size_pretty(pg_database_size('" + database + "'))");
  }
}
