package org.tmtar.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Creates the files in {@code demo/models}. Run it after a change of {@link DemoShape}, and commit the files:
 *
 * <pre>mvn test-compile exec:java -Dexec.mainClass=org.tmtar.demo.DemoFiles -Dexec.classpathScope=test</pre>
 */
final class DemoFiles {

  static final Path FOLDER = Path.of("demo");

  private DemoFiles() {}

  /**
   * Writes all files.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) throws IOException {
    for (DemoShape shape : DemoShape.values()) {
      DemoModel model = DemoModel.of(shape);
      Files.write(file(shape, "glb"), model.glb());
      Files.write(file(shape, "usdz"), model.usdz());
      Files.write(file(shape, "png"), DemoTarget.png(label(shape)));
    }
  }

  static Path file(DemoShape shape, String extension) {
    return FOLDER.resolve("models").resolve(shape.fileName() + "." + extension);
  }

  /** The text on the target image. */
  static String label(DemoShape shape) {
    return shape.fileName().replace('-', ' ');
  }
}
