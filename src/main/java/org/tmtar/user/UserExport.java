package org.tmtar.user;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.tmtar.json.JsonBodies;

/**
 * Writes all that is kept about a user: its own row, and what other features keep. Written as it is read,
 * so that it may be of any size.
 */
@ApplicationScoped
public class UserExport {

  private static final ObjectMapper MAPPER = JsonBodies.mapper();

  private List<PersonalDataProvider> records;

  protected UserExport() {}

  @Inject
  public UserExport(@Any Instance<PersonalDataProvider> records) {
    this(records.stream().toList());
  }

  UserExport(List<PersonalDataProvider> records) {
    this.records = records.stream()
        .sorted(Comparator.comparing(PersonalDataProvider::title))
        .toList();
  }

  /**
   * Writes it as one JSON object.
   *
   * @param account the row of the user
   * @throws IOException if nobody takes it any more
   */
  void write(ExportedAccount account, OutputStream output) throws IOException {
    try (JsonGenerator json = MAPPER.createGenerator(output)) {
      // A failure before the first byte is sent still results in a problem response.
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.writeStartObject();
      json.writePOJOField("account", account);
      for (PersonalDataProvider each : records) {
        json.writeArrayFieldStart(each.title());
        writeAll(each.of(account.id()), json);
        json.writeEndArray();
      }
      json.writeEndObject();
    }
  }

  private static void writeAll(Iterator<?> records, JsonGenerator json) throws IOException {
    while (records.hasNext()) {
      json.writePOJO(records.next());
    }
  }
}
