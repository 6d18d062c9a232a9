package org.tmtar.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Who uses a server while it is measured, and where they stand.
 *
 * @param visitors what users who have a place sign in with
 * @param editors what users who administer a place sign in with
 * @param spots where zones are, as a query of latitude and longitude
 */
record People(List<String> visitors, List<String> editors, List<String> spots) {

  /**
   * Reads a file of lines {@code visitor <bearer>}, {@code editor <bearer>} and {@code spot <latitude>
   * <longitude>}; {@code #} begins a comment.
   *
   * @throws IllegalArgumentException with the number of a line that is none of these, or with what is
   *     missing
   */
  static People read(Path file) throws IOException {
    List<String> visitors = new ArrayList<>();
    List<String> editors = new ArrayList<>();
    List<String> spots = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      String[] words = line.replaceFirst("#.*", "").strip().split("\\s+", -1);
      if (words.length == 2 && words[0].equals("visitor")) {
        visitors.add(words[1]);
      } else if (words.length == 2 && words[0].equals("editor")) {
        editors.add(words[1]);
      } else if (words.length == 3 && words[0].equals("spot")) {
        spots.add(spot(words[1], words[2]));
      } else if (!words[0].isEmpty()) {
        throw new IllegalArgumentException(
            "Line %d of %s is none of: visitor <bearer>, editor <bearer>, spot <latitude> <longitude>"
                .formatted(number, file));
      }
    }
    if (visitors.isEmpty() || editors.isEmpty() || spots.isEmpty()) {
      throw new IllegalArgumentException(
          "%s needs a visitor, an editor and a spot at least".formatted(file));
    }
    return new People(List.copyOf(visitors), List.copyOf(editors), List.copyOf(spots));
  }

  static String spot(String latitude, String longitude) {
    return "latitude=" + latitude + "&longitude=" + longitude;
  }
}
