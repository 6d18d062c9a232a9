package org.tmtar.demo;

import java.util.Objects;

/**
 * An object of the demonstration data.
 *
 * @param name the name, which is unique in the demonstration data
 * @param shape the shape of its models
 * @param colour the colour of its models, sRGB as {@code #rrggbb}
 * @param targetWidth the width of its printed target in metres; null for 0.3
 * @param scale the factor by which the model is enlarged when it is drawn; null for 1
 * @param visibility the visibility of its files, {@code public} or {@code protected}; null for
 *     {@code public}
 */
record DemoObject(
    String name,
    DemoShape shape,
    String colour,
    Double targetWidth,
    Double scale,
    String visibility) {

  private static final double TARGET_WIDTH = 0.3;

  DemoObject {
    targetWidth = Objects.requireNonNullElse(targetWidth, TARGET_WIDTH);
    scale = Objects.requireNonNullElse(scale, 1.0);
    visibility = Objects.requireNonNullElse(visibility, "public");
  }
}
