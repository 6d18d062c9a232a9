package org.tmtar.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Provides the Chromium that all test classes share. JUnit closes it after the last test. */
final class Chromium implements ParameterResolver {

  private static final Namespace NAMESPACE = Namespace.create(Chromium.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Browser.class;
  }

  @Override
  public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE)
        .computeIfAbsent(Running.class, key -> Running.start(), Running.class)
        .browser();
  }

  private record Running(Playwright playwright, Browser browser) implements AutoCloseable {

    static Running start() {
      Playwright playwright = Playwright.create(
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      Browser browser = playwright
          .chromium()
          .launch(new BrowserType.LaunchOptions()
              .setExecutablePath(Path.of(System.getProperty("tmtar.chromium")))
              .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
      return new Running(playwright, browser);
    }

    @Override
    public void close() {
      browser.close();
      playwright.close();
    }
  }
}
