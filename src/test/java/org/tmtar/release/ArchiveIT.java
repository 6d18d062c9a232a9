package org.tmtar.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Tests the archives that the build has made. Whether two builds produce the same bytes is compared by
 * {@code .ci/compare-builds}, which takes minutes. The tests of this class find the usual causes of a
 * difference.
 */
class ArchiveIT {

  private static final String LIBRARIES = "WEB-INF/lib/";
  private static final String SBOM = "META-INF/sbom/tmtar.cdx.json";
  private static final String DEPLOYED = "MICRO-INF/deploy/";

  private static ZipFile war;
  private static ZipFile jar;

  @BeforeAll
  static void open() throws IOException {
    war = new ZipFile(System.getProperty("tmtar.war"));
    jar = new ZipFile(System.getProperty("tmtar.jar"));
  }

  @AfterAll
  static void close() throws IOException {
    war.close();
    jar.close();
  }

  @Test
  void allEntriesHaveTheTimeOfTheRelease() {
    LocalDateTime time = LocalDateTime.ofInstant(
        Instant.parse(Pom.property("project.build.outputTimestamp")), ZoneOffset.UTC);

    assertThat(entries(war)).extracting(ZipEntry::getTimeLocal).containsOnly(time);
    assertThat(entries(jar)).extracting(ZipEntry::getTimeLocal).containsOnly(time);
  }

  /** Java writes the current time as a comment into each properties file. */
  @Test
  void propertiesOfTheServerHaveNoComments() throws IOException {
    List<? extends ZipEntry> properties = entries(jar).stream()
        .filter(entry ->
            entry.getName().startsWith(DEPLOYED) && entry.getName().endsWith(".properties"))
        .toList();

    assertThat(properties).hasSize(2);
    for (ZipEntry entry : properties) {
      assertThat(new String(read(jar, entry.getName()), StandardCharsets.ISO_8859_1))
          .contains("=")
          .doesNotContain("#");
    }
  }

  @Test
  void runnableJarContainsTheWarAndUncompressedLibraries() throws IOException {
    assertThat(digest(read(jar, DEPLOYED + "tmtar.war")))
        .isEqualTo(digest(Files.readAllBytes(Path.of(System.getProperty("tmtar.war")))));
    assertThat(entries(jar))
        .filteredOn(entry -> entry.getName().endsWith(".jar"))
        .hasSizeGreaterThan(100)
        .allSatisfy(entry -> assertThat(entry.getMethod()).isEqualTo(ZipEntry.STORED));
  }

  @Test
  void sbomListsThePackagedLibrariesWithTheirDigestsAndTheServer() throws IOException {
    Map<String, String> listed = new TreeMap<>();
    for (JsonNode component : sbom().path("components")) {
      listed.put(file(component), sha256(component));
    }
    Map<String, String> packaged = new TreeMap<>();
    for (ZipEntry entry : entries(war)) {
      if (entry.getName().startsWith(LIBRARIES) && !entry.isDirectory()) {
        packaged.put(
            entry.getName().substring(LIBRARIES.length()), digest(read(war, entry.getName())));
      }
    }

    assertThat(listed)
        .containsKey("payara-micro-%s.pom".formatted(Pom.property("payara.version")))
        .containsAllEntriesOf(packaged)
        .hasSize(packaged.size() + 1);
  }

  @Test
  void everyComponentOfTheSbomHasALicence() throws IOException {
    assertThat(sbom().path("components"))
        .isNotEmpty()
        .allSatisfy(component -> assertThat(component.path("licenses"))
            .as(component.path("purl").asText())
            .isNotEmpty());
  }

  @Test
  void sbomStatesTheVersionOfTheProduct() throws IOException {
    JsonNode product = sbom().path("metadata").path("component");

    assertThat(product.path("name").asText()).isEqualTo("tmtar");
    assertThat(product.path("version").asText()).isEqualTo(Pom.version());
  }

  private static JsonNode sbom() throws IOException {
    return new JsonMapper().readTree(read(war, SBOM));
  }

  /** The name of the file of a component: the artifact, the version, the classifier and the type. */
  private static String file(JsonNode component) {
    String purl = component.path("purl").asText();
    String classifier =
        purl.contains("classifier=") ? "-" + purl.replaceFirst(".*classifier=([^&]*).*", "$1") : "";
    return "%s-%s%s.%s"
        .formatted(
            component.path("name").asText(),
            component.path("version").asText(),
            classifier,
            purl.replaceFirst(".*type=([^&]*).*", "$1"));
  }

  private static String sha256(JsonNode component) {
    for (JsonNode hash : component.path("hashes")) {
      if (hash.path("alg").asText().equals("SHA-256")) {
        return hash.path("content").asText();
      }
    }
    return "";
  }

  private static List<? extends ZipEntry> entries(ZipFile archive) {
    return archive.stream().toList();
  }

  private static byte[] read(ZipFile archive, String name) throws IOException {
    try (InputStream content = archive.getInputStream(archive.getEntry(name))) {
      return content.readAllBytes();
    }
  }

  private static String digest(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
