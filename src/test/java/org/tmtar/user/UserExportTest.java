package org.tmtar.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UserExportTest {

  private static final ExportedAccount ACCOUNT = new ExportedAccount(
      13,
      "issuer",
      "identity",
      null,
      null,
      null,
      null,
      null,
      false,
      OffsetDateTime.parse("2026-11-22T07:00:00Z"));

  private final ByteArrayOutputStream output = new ByteArrayOutputStream();

  @Test
  void partsFollowTheAccountSortedByTitle() throws IOException {
    new UserExport(List.of(part("b", Stream.of("x")), part("a", Stream.of())))
        .write(ACCOUNT, output);

    assertThat(written())
        .endsWith(",\"a\":[],\"b\":[\"x\"]}")
        .contains("\"created_at\":\"2026-11-22T");
  }

  @Test
  void abortedExportIsNotValidJson() {
    Stream<String> broken = Stream.of("x", "y").peek(row -> {
      if (row.equals("y")) {
        throw new IllegalStateException("The database is unavailable");
      }
    });

    assertThatThrownBy(() -> new UserExport(List.of(part("a", broken))).write(ACCOUNT, output))
        .isInstanceOf(IllegalStateException.class);

    assertThat(written()).doesNotEndWith("}").doesNotEndWith("]");
  }

  private String written() {
    return output.toString(StandardCharsets.UTF_8);
  }

  private static PersonalDataProvider part(String title, Stream<?> records) {
    return new PersonalDataProvider() {
      @Override
      public String title() {
        return title;
      }

      @Override
      public Iterator<?> records(long userId) {
        return records.iterator();
      }
    };
  }
}
