package org.tmtar.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sections of {@code CHANGELOG.md}.
 *
 * @param unreleased the entries that belong to no release yet, one per line; empty if there are none
 * @param releases the released versions, the newest first
 */
record Changelog(List<String> unreleased, List<Release> releases) {

  private static final String UNRELEASED = "## Unreleased";
  private static final Pattern SECTION =
      Pattern.compile("## (\\d+\\.\\d+\\.\\d+) - (\\d{4}-\\d\\d-\\d\\d)");

  /** A released version and the date of its release. */
  record Release(String version, LocalDate date) {}

  static Changelog read() throws IOException {
    return parse(Files.readAllLines(Path.of("CHANGELOG.md")));
  }

  /**
   * @throws IllegalArgumentException if the first section is not that of the unreleased changes, or the
   *     heading of another section is not a version and a date
   */
  static Changelog parse(List<String> lines) {
    List<String> unreleased = new ArrayList<>();
    List<Release> releases = new ArrayList<>();
    boolean hasBegun = false;
    for (String line : lines) {
      if (line.startsWith("## ") && !hasBegun) {
        if (!line.equals(UNRELEASED)) {
          throw new IllegalArgumentException("The first section is " + line);
        }
        hasBegun = true;
      } else if (line.startsWith("## ")) {
        releases.add(release(line));
      } else if (hasBegun && releases.isEmpty() && line.startsWith("- ")) {
        unreleased.add(line);
      }
    }
    return new Changelog(unreleased, releases);
  }

  private static Release release(String heading) {
    Matcher matcher = SECTION.matcher(heading);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("Not a version and a date: " + heading);
    }
    return new Release(matcher.group(1), LocalDate.parse(matcher.group(2)));
  }
}
