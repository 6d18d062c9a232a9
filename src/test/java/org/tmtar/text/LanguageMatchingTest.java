package org.tmtar.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LanguageMatchingTest {

  private static final String DATA_OF_CLDR = "com.ibm.icu.impl.locale.LocaleDistance";

  @Test
  void loadingLoadsAllDataOfTheFirstMatch() throws ReflectiveOperationException, IOException {
    try (FreshClasses fresh = new FreshClasses()) {
      Class<?> matching = fresh.loadClass(LanguageMatching.class.getName());
      Method load = matching.getDeclaredMethod("load");
      load.setAccessible(true);
      assertThat(fresh.hasLoaded(DATA_OF_CLDR)).isFalse();

      load.invoke(null);

      assertThat(fresh.hasLoaded(DATA_OF_CLDR)).isTrue();
    }
  }

  /** A class loader with the class path of the tests, in which no class is loaded yet. */
  private static final class FreshClasses extends URLClassLoader {

    FreshClasses() {
      super(classPath(), ClassLoader.getPlatformClassLoader());
    }

    private static URL[] classPath() {
      return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
          .map(FreshClasses::url)
          .toArray(URL[]::new);
    }

    private static URL url(String entry) {
      try {
        return Path.of(entry).toUri().toURL();
      } catch (MalformedURLException impossible) {
        throw new IllegalStateException(impossible);
      }
    }

    boolean hasLoaded(String name) {
      return findLoadedClass(name) != null;
    }
  }
}
