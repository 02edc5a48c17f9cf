package io.caseward;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import io.caseward.database.OwnerOnly;
import io.caseward.database.Sha256;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.springframework.util.FileSystemUtils;

/**
 * The running jar's libraries as files of their own, in {@code libraries} of the home. A start
 * looks up ten thousand classes in some 150 jars; jars within a jar make that three seconds longer.
 */
final class UnpackedJar {

  private static final String LIBRARIES = "BOOT-INF/lib/";
  private static final String CLASSES = "BOOT-INF/classes/";
  private static final String ROOT = "META-INF/";
  private static final String APPLICATION = "application.jar";
  private static final String IN_USE = "in-use";

  private final Path folder;
  private final List<String> libraries;

  private UnpackedJar(Path folder, List<String> libraries) {
    this.folder = folder;
    this.libraries = libraries;
  }

  /**
   * The libraries of the jar that runs, unpacked by the first start with it.
   *
   * @return nothing where it is no jar that runs, or where the home cannot be written
   */
  static Optional<UnpackedJar> of(String[] arguments) {
    String running = System.getProperty("java.class.path");
    if (!running.endsWith(".jar") || running.contains(File.pathSeparator)) {
      return Optional.empty();
    }
    try (JarFile jar = new JarFile(running)) {
      List<String> libraries = jar.stream().map(JarEntry::getName).filter(UnpackedJar::isLibrary).toList();
      return libraries.isEmpty() ? Optional.empty() : Optional.of(unpacked(jar, libraries, home(arguments).resolve("libraries")));
    } catch (IOException notWritable) {
      return Optional.empty();
    }
  }

  /** The home where it is named to this process: its settings files cannot be read yet. */
  private static Path home(String[] arguments) {
    String option = "--caseward.home=";
    String environment = System.getenv().getOrDefault("CASEWARD_HOME", ".caseward");
    String property = System.getProperty("caseward.home", environment);
    return Stream.of(arguments).filter(argument -> argument.startsWith(option)).map(argument -> argument.substring(option.length())).findFirst().map(Path::of).orElse(Path.of(property));
  }

  private static boolean isLibrary(String entry) {
    return entry.startsWith(LIBRARIES) && entry.endsWith(".jar");
  }

  private static UnpackedJar unpacked(JarFile jar, List<String> libraries, Path all) throws IOException {
    OwnerOnly.createFolder(all);
    Path folder = all.resolve(fingerprint(jar));
    try (FileChannel channel = FileChannel.open(all.resolve("lock"), CREATE, WRITE);
        FileLock oneAtATime = channel.lock()) {
      removeUnused(all, folder);
      if (!Files.exists(folder)) {
        unpack(jar, folder);
      }
      FileChannel.open(folder.resolve(IN_USE), CREATE, READ, WRITE).lock(0, 1, true);
    }
    return new UnpackedJar(folder, libraries.stream().map(UnpackedJar::fileName).toList());
  }

  /** What an earlier jar left, and what a start that was killed had begun. */
  private static void removeUnused(Path all, Path used) throws IOException {
    try (Stream<Path> folders = Files.list(all)) {
      for (Path folder : folders.filter(Files::isDirectory).filter(folder -> !folder.equals(used)).toList()) {
        if (unused(folder)) {
          FileSystemUtils.deleteRecursively(folder);
        }
      }
    }
  }

  private static boolean unused(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder.resolve(IN_USE), CREATE, WRITE)) {
      return channel.tryLock(0, 1, false) != null;
    }
  }

  private static void unpack(JarFile jar, Path folder) throws IOException {
    Path making = Files.createTempDirectory(folder.getParent(), "making-");
    try (JarOutputStream application = new JarOutputStream(Files.newOutputStream(making.resolve(APPLICATION)), jar.getManifest())) {
      application.setLevel(Deflater.NO_COMPRESSION);
      for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
        String name = entry.getName();
        if (isLibrary(name)) {
          copy(jar, entry, making);
        } else if (isApplication(name)) {
          application.putNextEntry(new JarEntry(name.startsWith(CLASSES) ? name.substring(CLASSES.length()) : name));
          copy(jar, entry, application);
        }
      }
    }
    Files.move(making, folder);
  }

  /** Its classes, and what stays at the jar's root: all but the services of the jar's own launcher. */
  private static boolean isApplication(String entry) {
    boolean atRoot = entry.startsWith(ROOT) && !entry.startsWith(ROOT + "services/") && !entry.equals(JarFile.MANIFEST_NAME) && !entry.equals(ROOT);
    return atRoot || entry.startsWith(CLASSES) && !entry.equals(CLASSES);
  }

  private static void copy(JarFile jar, JarEntry entry, Path folder) throws IOException {
    try (OutputStream library = Files.newOutputStream(folder.resolve(fileName(entry.getName())))) {
      copy(jar, entry, library);
    }
  }

  private static void copy(JarFile jar, JarEntry entry, OutputStream target) throws IOException {
    try (InputStream content = jar.getInputStream(entry)) {
      content.transferTo(target);
    }
  }

  private static String fileName(String library) {
    return library.substring(LIBRARIES.length());
  }

  /** Two jars of one fingerprint hold the same files. */
  private static String fingerprint(JarFile jar) {
    MessageDigest digest = Sha256.begin();
    jar.stream().forEach(entry -> digest.update("%s %x %d\n".formatted(entry.getName(), entry.getCrc(), entry.getSize()).getBytes(StandardCharsets.UTF_8)));
    return HexFormat.of().formatHex(digest.digest(), 0, 12);
  }

  /** Goes on in there: with the same thread, the same arguments and none of the jar's own classes. */
  void run(String[] arguments) {
    ClassLoader loader = new URLClassLoader("libraries", classPath(), ClassLoader.getPlatformClassLoader());
    Thread.currentThread().setContextClassLoader(loader);
    try {
      loader.loadClass(Caseward.class.getName()).getMethod("run", String[].class).invoke(null, (Object) arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof RuntimeException failed ? failed : new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private URL[] classPath() {
    List<URL> path = new ArrayList<>();
    path.add(url(APPLICATION));
    libraries.forEach(library -> path.add(url(library)));
    return path.toArray(URL[]::new);
  }

  private URL url(String file) {
    try {
      return folder.resolve(file).toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }
}
