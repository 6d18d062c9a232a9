package org.tmtar.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.impl.driver.Driver;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The types of the modules of the pages. The TypeScript compiler checks the comments of the modules with the
 * Node.js that Playwright contains, so that the build needs neither.
 */
@Tag("browser")
class TypesIT {

  private static final Path WEBAPP = Path.of("src", "main", "webapp");

  @ParameterizedTest
  @ValueSource(strings = {"console", "visit"})
  void everyModuleHasConsistentTypes(String page) throws IOException, InterruptedException {
    Driver driver =
        Driver.ensureDriverInstalled(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"), false);
    Process compiler = new ProcessBuilder(
            driver.driverDir().resolve("node").toString(),
            System.getProperty("tmtar.compiler"),
            "-p",
            WEBAPP.resolve(page).resolve("tsconfig.json").toString())
        .redirectErrorStream(true)
        .start();
    String findings = new String(compiler.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(findings).isEmpty();
    assertThat(compiler.waitFor()).isZero();
  }
}
