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
 * Moves libraries of an unpacked application into the folder {@code libraries} beside it, and names them in its
 * {@code glassfish-web.xml}. There they are for the class loader only, while of what lies in {@code WEB-INF/lib} the server
 * reads each class, at every start, in search of annotations: two seconds for the 13,000 of ours.
 *
 * <p>A library that has something for the server to find stays where it is.
 */
final class SetLibrariesAside {

  /** What a server looks for in the libraries of an application, besides annotations. */
  private static final List<String> FOR_THE_SERVER = List.of(
      "META-INF/resources/",
      "META-INF/web-fragment.xml",
      "META-INF/beans.xml",
      "META-INF/persistence.xml",
      "META-INF/services/jakarta.servlet.ServletContainerInitializer");

  /** In the constants of a class that has an annotation of Jakarta EE which a server acts upon. */
  private static final Pattern ANNOTATION = Pattern.compile(
      "Ljakarta/(annotation|ejb|enterprise|inject|interceptor|persistence|servlet|validation|websocket|ws/rs)/");

  private static final String CLASS_LOADER = "<class-loader ";

  private SetLibrariesAside() {}

  /** @param arguments the folder of the application */
  public static void main(String[] arguments) throws IOException {
    Path application = Path.of(arguments[0]);
    Path libraries = Files.createDirectory(application.resolveSibling("libraries"));
    StringBuilder path = new StringBuilder();
    for (Path library : inside(application)) {
      if (isForTheServer(library)) {
        System.out.println("Stays: " + library.getFileName());
      } else {
        Files.move(library, libraries.resolve(library.getFileName()));
        path.append("../libraries/").append(library.getFileName()).append(';');
      }
    }
    name(path.toString(), application.resolve("WEB-INF/glassfish-web.xml"));
  }

  private static List<Path> inside(Path application) throws IOException {
    try (Stream<Path> files = Files.list(application.resolve("WEB-INF/lib"))) {
      return files
          .filter(file -> file.toString().endsWith(".jar"))
          .sorted()
          .collect(Collectors.toList());
    }
  }

  private static boolean isForTheServer(Path library) throws IOException {
    try (JarFile jar = new JarFile(library.toFile())) {
      if (FOR_THE_SERVER.stream().anyMatch(name -> jar.getEntry(name) != null)) {
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

  /** Relative to the application, so that both may be copied to where they are to run. */
  private static void name(String path, Path descriptor) throws IOException {
    String before = Files.readString(descriptor);
    if (!before.contains(CLASS_LOADER)) {
      throw new IllegalStateException(descriptor + " has no " + CLASS_LOADER);
    }
    Files.writeString(
        descriptor,
        before.replace(CLASS_LOADER, CLASS_LOADER + "extra-class-path=\"" + path + "\" "));
  }
}
