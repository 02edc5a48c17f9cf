package io.caseward.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the embedded database lives. It is used while {@code spring.datasource.url} is not set.
 *
 * @param home the folder that keeps the embedded database over restarts; one running Caseward each
 * @param binaries where the server's programs are unpacked, once; {@code binaries} in the home
 *     unless set
 */
@ConfigurationProperties("caseward")
record DatabaseSettings(@DefaultValue(".caseward") Path home, Path binaries) {

  DatabaseSettings {
    home = home.toAbsolutePath().normalize();
    binaries = binaries == null ? home.resolve("binaries") : binaries.toAbsolutePath().normalize();
  }
}
