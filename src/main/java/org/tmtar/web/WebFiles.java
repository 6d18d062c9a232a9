package org.tmtar.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tmtar.settings.ProductVersion;

/**
 * The files of the web pages: the console, the page for visitors, and the libraries that they load. The packaged files are read once
 * and kept in memory, about 5 MB. They have a version, which is part of their URLs, so that browsers keep
 * them for ever and a page never mixes files of two versions.
 */
@ApplicationScoped
public class WebFiles {

  /** The path below which clients load files, followed by the version. */
  static final String BASE = "/assets/";

  private static final List<String> FOLDERS = List.of("console", "vendor", "visit");

  /**
   * The modules that the first screen of each page needs. The browser requests all of them at once. The texts of the console are not
   * among them, because the browser determines which of the languages it loads.
   */
  private static final Map<String, List<String>> PRELOADED = Map.of(
      "console/index.html",
      List.of(
          "console/api/ApiClient.js",
          "console/api/Problem.js",
          "console/api/Session.js",
          "console/api/configuration.js",
          "console/api/index.js",
          "console/api/pause.js",
          "console/api/transfer.js",
          "console/file/upload.js",
          "console/file/uploads.js",
          "console/i18n/i18n.js",
          "console/i18n/texts.js",
          "console/place/breadcrumb.js",
          "console/place/move.js",
          "console/place/place-link.js",
          "console/place/places.js",
          "console/place/sidebar.js",
          "console/place/tree.js",
          "console/shell/",
          "console/style/shared.js",
          "console/ui/combobox.js",
          "console/ui/component.js",
          "console/ui/confirm.js",
          "console/ui/counts.js",
          "console/ui/deletions.js",
          "console/ui/dialog.js",
          "console/ui/empty.js",
          "console/ui/field.js",
          "console/ui/hold.js",
          "console/ui/icon.js",
          "console/ui/input-style.js",
          "console/ui/place-picker.js",
          "console/ui/problem.js",
          "console/ui/refusals.js",
          "console/ui/skeleton.js",
          "console/ui/toast.js",
          "console/ui/watch.js",
          "vendor/icons.js",
          "vendor/lit.js"),
      "visit/index.html",
      List.of(
          "console/api/ApiClient.js",
          "console/api/Problem.js",
          "console/api/configuration.js",
          "console/api/pause.js",
          "console/event/happening.js",
          "console/i18n/i18n.js",
          "console/i18n/time-zones.js",
          "console/map/geo.js",
          "console/shell/routing.js",
          "console/shell/status.js",
          "console/style/shared.js",
          "console/text/words.js",
          "console/ui/component.js",
          "console/ui/empty.js",
          "console/ui/icon.js",
          "console/ui/problem.js",
          "console/ui/skeleton.js",
          "console/ui/time.js",
          "console/ui/watch.js",
          "vendor/icons.js",
          "vendor/lit.js",
          "visit/event/",
          "visit/i18n/",
          "visit/map/map-frame.js",
          "visit/object/",
          "visit/place/",
          "visit/position/",
          "visit/shell/address.js",
          "visit/shell/api.js",
          "visit/shell/app.js",
          "visit/shell/main.js",
          "visit/style/",
          "visit/ui/",
          "visit/zone/"));

  private static final int VERSION_BYTES = 6;

  private Optional<Path> folder;
  private ServletContext context;
  private FileSet fileSet;
  private String readStamp;

  protected WebFiles() {}

  @Inject
  public WebFiles(WebConfig config, ServletContext context) {
    this.folder = config.folder();
    this.context = context;
  }

  /** The version of the current files, for example {@code 0.1.0-3f2a9c51d07e}. */
  String version() {
    return current().version;
  }

  /**
   * A file of the current version.
   *
   * @param path its path, for example {@code console/shell/app.js}
   */
  Optional<WebFile> find(String path) {
    return Optional.ofNullable(current().files.get(path));
  }

  /** Whether a path is that of a file, and not a state of a page: its last segment has a dot. */
  static boolean isFile(String path) {
    return path.indexOf('.', path.lastIndexOf('/')) >= 0;
  }

  /** Sends a page, which the browser revalidates for each request. */
  void sendPage(String path, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
    page(path).send(request, response);
  }

  /** A page, in which the locations of the current version and its modules are filled in. */
  WebFile page(String path) {
    FileSet files = current();
    return files.pages.computeIfAbsent(path, name -> files.transform(name));
  }

  private synchronized FileSet current() {
    String stamp = folder.map(WebFiles::stamp).orElse("");
    if (fileSet == null || !stamp.equals(readStamp)) {
      fileSet = new FileSet(folder.map(WebFiles::read).orElseGet(() -> read(context)));
      readStamp = stamp;
    }
    return fileSet;
  }

  /** A text that differs when a file in the folder was changed. */
  private static String stamp(Path folder) {
    return walk(folder)
        .map(file -> "%s %d %d"
            .formatted(file, file.toFile().lastModified(), file.toFile().length()))
        .collect(Collectors.joining("\n"));
  }

  private static Stream<Path> walk(Path folder) {
    return FOLDERS.stream().flatMap(name -> {
      try (Stream<Path> files = Files.walk(folder.resolve(name))) {
        return files.filter(Files::isRegularFile).sorted().toList().stream();
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    });
  }

  private static Map<String, byte[]> read(Path folder) {
    Map<String, byte[]> contents = new TreeMap<>();
    walk(folder).forEach(file -> {
      try {
        contents.put(
            folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    });
    return contents;
  }

  private static Map<String, byte[]> read(ServletContext context) {
    Map<String, byte[]> contents = new TreeMap<>();
    FOLDERS.forEach(name -> read(context, "/" + name + "/", contents));
    return contents;
  }

  private static void read(ServletContext context, String path, Map<String, byte[]> contents) {
    if (path.endsWith("/")) {
      Set<String> children = context.getResourcePaths(path);
      if (children != null) {
        children.forEach(child -> read(context, child, contents));
      }
      return;
    }
    try (InputStream file = context.getResourceAsStream(path)) {
      contents.put(path.substring(1), file.readAllBytes());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** All files of one version. */
  private static final class FileSet {

    private final Map<String, WebFile> files = new TreeMap<>();
    private final Map<String, WebFile> pages = new ConcurrentHashMap<>();
    private final String version;

    FileSet(Map<String, byte[]> contents) {
      MessageDigest all = sha256();
      contents.forEach((path, content) -> WebType.of(path).ifPresent(type -> {
        all.update(path.getBytes(StandardCharsets.UTF_8));
        all.update(sha256().digest(content));
        files.put(path, new WebFile(type, content, digest(content)));
      }));
      version = ProductVersion.current() + "-" + hex(all.digest());
    }

    WebFile transform(String path) {
      String text = new String(files.get(path).content(), StandardCharsets.UTF_8);
      byte[] content =
          complete(text, PRELOADED.getOrDefault(path, List.of())).getBytes(StandardCharsets.UTF_8);
      return new WebFile(WebType.HTML, content, digest(content));
    }

    private String complete(String page, List<String> preloaded) {
      String base = BASE + version;
      String modules = files.keySet().stream()
          .filter(path -> path.endsWith(".js") && preloaded.stream().anyMatch(path::startsWith))
          .map(path -> "    <link rel=\"modulepreload\" href=\"%s/%s\">".formatted(base, path))
          .collect(Collectors.joining("\n"));
      return page.replace("${assets}", base).replace("    ${modules}", modules);
    }

    private static String digest(byte[] content) {
      return hex(sha256().digest(content));
    }

    private static String hex(byte[] digest) {
      return HexFormat.of().formatHex(digest, 0, VERSION_BYTES);
    }

    private static MessageDigest sha256() {
      try {
        return MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException missing) {
        throw new IllegalStateException(missing);
      }
    }
  }
}
