package org.tmtar.demo;

import java.util.Objects;

/**
 * An object of the demonstration data.
 *
 * @param name unique among all
 * @param shape what its models look like
 * @param colour of its models, sRGB as {@code #rrggbb}
 * @param targetWidth what its printed target measures, in metres
 * @param scale how many times larger than it was modelled it is drawn
 * @param visibility of its files, {@code public} or {@code protected}
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
