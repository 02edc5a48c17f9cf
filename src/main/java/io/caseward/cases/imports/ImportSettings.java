package io.caseward.cases.imports;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How files of reports are taken in.
 *
 * @param home the folder that keeps Caseward's own files: uploads lie in {@code imports} until they
 *     are done, an installation's own mappings in {@code mappings}
 * @param importWait how long an upload's answer waits for the end, where the caller does not say
 * @param importRefusalsKept for how long it is kept why rows were refused, which quotes them
 */
@ConfigurationProperties("caseward")
record ImportSettings(
    @DefaultValue(".caseward") Path home, @DefaultValue("120s") Duration importWait, @DefaultValue("30d") Duration importRefusalsKept) {

  Path uploads() {
    return home.toAbsolutePath().normalize().resolve("imports");
  }

  Path mappings() {
    return home.toAbsolutePath().normalize().resolve("mappings");
  }
}
