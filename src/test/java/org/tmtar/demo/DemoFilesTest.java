package org.tmtar.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DemoFilesTest {

  private static final int TILE = 20;

  @ParameterizedTest
  @EnumSource
  void checkedInModelsAreThoseOfTheirShape(DemoShape shape) {
    DemoModel model = DemoModel.of(shape);

    assertThat(DemoFiles.file(shape, "glb")).hasBinaryContent(model.glb());
    assertThat(DemoFiles.file(shape, "usdz")).hasBinaryContent(model.usdz());
  }

  /** The pixels are compared, because the bytes depend on the compression library of the machine. */
  @ParameterizedTest
  @EnumSource
  void checkedInTargetIsThatOfItsLabel(DemoShape shape) throws IOException {
    byte[] expected = DemoTarget.png(DemoFiles.label(shape));

    assertThat(pixels(Files.readAllBytes(DemoFiles.file(shape, "png"))))
        .isEqualTo(pixels(expected));
  }

  @Test
  void folderHasNoOtherFiles() throws IOException {
    try (Stream<Path> files = Files.list(DemoFiles.FOLDER.resolve("models"))) {
      assertThat(files)
          .containsExactlyInAnyOrderElementsOf(Stream.of(DemoShape.values())
              .flatMap(shape -> Stream.of("glb", "usdz", "png")
                  .map(extension -> DemoFiles.file(shape, extension)))
              .toList());
    }
  }

  @Test
  void targetsAreEqualForEqualLabelsOnly() {
    assertThat(DemoTarget.png("tower"))
        .isEqualTo(DemoTarget.png("tower"))
        .isNotEqualTo(DemoTarget.png("tree"));
  }

  @ParameterizedTest
  @EnumSource
  void targetsHaveManyCorners(DemoShape shape) throws IOException {
    byte[] png = DemoTarget.png(DemoFiles.label(shape));

    assertThat(png).hasSizeLessThan(10_000);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(image.getWidth()).isEqualTo(DemoTarget.WIDTH);
    assertThat(image.getHeight()).isEqualTo(DemoTarget.HEIGHT);
    assertThat(IntStream.range(0, 30 * 15)
            .filter(tile -> hasEdge(image, TILE * (tile % 30), TILE * (tile / 30)))
            .count())
        .isGreaterThan(400);
  }

  /** Whether a tile has at least two different pixels. */
  private static boolean hasEdge(BufferedImage image, int left, int top) {
    return IntStream.range(0, TILE * TILE)
            .map(pixel -> image.getRGB(left + pixel % TILE, top + pixel / TILE))
            .distinct()
            .count()
        > 1;
  }

  private static int[] pixels(byte[] png) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }
}
