import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Moves libraries of an unpacked application into the folder {@code libraries} beside it, and adds them to
 * the class path in its {@code glassfish-web.xml}. The server scans each class in {@code WEB-INF/lib} for
 * annotations at every start. It does not scan libraries outside of that folder, and takes less memory, see
 * ADR 0019.
 *
 * <p>A library stays in {@code WEB-INF/lib} if it contains something that the server must find.
 */
final class ExternalizeLibraries {

  /** The entries that a server looks for in the libraries of an application, in addition to annotations. */
  private static final List<String> SCANNED_ENTRIES = List.of(
      "META-INF/resources/",
      "META-INF/web-fragment.xml",
      "META-INF/beans.xml",
      "META-INF/persistence.xml",
      "META-INF/services/jakarta.servlet.ServletContainerInitializer");

  /** Matches the constants of a class with an annotation of Jakarta EE that a server processes. */
  private static final Pattern ANNOTATION = Pattern.compile(
      "Ljakarta/(annotation|ejb|enterprise|inject|interceptor|persistence|servlet|validation|websocket|ws/rs)/");

  private static final String CLASS_LOADER = "<class-loader ";

  private ExternalizeLibraries() {}

  /** @param arguments the folder of the application */
  public static void main(String[] arguments) throws IOException {
    Path application = Path.of(arguments[0]);
    Path libraries = Files.createDirectory(application.resolveSibling("libraries"));
    StringBuilder path = new StringBuilder();
    for (Path library : libraries(application)) {
      if (isScannedByServer(library)) {
        System.out.println("Kept in WEB-INF/lib: " + library.getFileName());
      } else {
        Files.move(library, libraries.resolve(library.getFileName()));
        path.append("../libraries/").append(library.getFileName()).append(';');
      }
    }
    addToClassPath(path.toString(), application.resolve("WEB-INF/glassfish-web.xml"));
  }

  private static List<Path> libraries(Path application) throws IOException {
    try (Stream<Path> files = Files.list(application.resolve("WEB-INF/lib"))) {
      return files
          .filter(file -> file.toString().endsWith(".jar"))
          .sorted()
          .collect(Collectors.toList());
    }
  }

  private static boolean isScannedByServer(Path library) throws IOException {
    try (JarFile jar = new JarFile(library.toFile())) {
      if (SCANNED_ENTRIES.stream().anyMatch(name -> jar.getEntry(name) != null)) {
        return true;
      }
      for (JarEntry entry : jar.stream().collect(Collectors.toList())) {
        if (entry.getName().endsWith(".class") && isAnnotated(jar, entry)) {
          return true;
        }
      }
      return false;
    }
  }

  private static boolean isAnnotated(JarFile jar, JarEntry entry) throws IOException {
    try (InputStream content = jar.getInputStream(entry)) {
      String constants = new String(content.readAllBytes(), StandardCharsets.ISO_8859_1);
      return ANNOTATION.matcher(constants).find();
    }
  }

  /**
   * Adds the libraries to the class path of the application. Their paths are relative to the application, so
   * that both folders can be copied to another location.
   */
  private static void addToClassPath(String path, Path descriptor) throws IOException {
    String before = Files.readString(descriptor);
    if (!before.contains(CLASS_LOADER)) {
      throw new IllegalStateException(descriptor + " does not contain " + CLASS_LOADER);
    }
    Files.writeString(
        descriptor,
        before.replace(CLASS_LOADER, CLASS_LOADER + "extra-class-path=\"" + path + "\" "));
  }
}
