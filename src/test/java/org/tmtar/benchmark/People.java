package org.tmtar.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The users of a server during a measurement, and their positions.
 *
 * @param visitors the bearer tokens with which users that have a location sign in
 * @param editors the bearer tokens with which users that administer a location sign in
 * @param spots positions near zones
 */
record People(List<String> visitors, List<String> editors, List<Spot> spots) {

  /**
   * A position.
   *
   * @param latitude the latitude in degrees
   * @param longitude the longitude in degrees
   */
  record Spot(double latitude, double longitude) {

    /** The parameters of a request. */
    String query() {
      return "latitude=" + latitude + "&longitude=" + longitude;
    }
  }

  /**
   * Reads a file with the lines {@code visitor <bearer>}, {@code editor <bearer>} and {@code spot
   * <latitude> <longitude>}. A {@code #} begins a comment.
   *
   * @throws IllegalArgumentException if a line has another form, with its number, or if one of the three
   *     is missing
   */
  static People read(Path file) throws IOException {
    List<String> visitors = new ArrayList<>();
    List<String> editors = new ArrayList<>();
    List<Spot> spots = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      String[] words = line.replaceFirst("#.*", "").strip().split("\\s+", -1);
      if (words.length == 2 && words[0].equals("visitor")) {
        visitors.add(words[1]);
      } else if (words.length == 2 && words[0].equals("editor")) {
        editors.add(words[1]);
      } else if (words.length == 3 && words[0].equals("spot")) {
        spots.add(new Spot(Double.parseDouble(words[1]), Double.parseDouble(words[2])));
      } else if (!words[0].isEmpty()) {
        throw new IllegalArgumentException(
            "Line %d of %s must be visitor <bearer>, editor <bearer> or spot <latitude> <longitude>"
                .formatted(number, file));
      }
    }
    if (visitors.isEmpty() || editors.isEmpty() || spots.isEmpty()) {
      throw new IllegalArgumentException(
          "%s must contain at least a visitor, an editor and a spot".formatted(file));
    }
    return new People(List.copyOf(visitors), List.copyOf(editors), List.copyOf(spots));
  }
}
