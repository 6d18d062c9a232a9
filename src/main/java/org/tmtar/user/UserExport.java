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
 * Writes the export of an account: the row of the user, and the data that other features store. Records
 * are written while they are read, so that an export can have any size.
 */
@ApplicationScoped
public class UserExport {

  private static final ObjectMapper MAPPER = JsonBodies.mapper();

  private List<PersonalDataProvider> providers;

  protected UserExport() {}

  @Inject
  public UserExport(@Any Instance<PersonalDataProvider> providers) {
    this(providers.stream().toList());
  }

  UserExport(List<PersonalDataProvider> providers) {
    this.providers = providers.stream()
        .sorted(Comparator.comparing(PersonalDataProvider::title))
        .toList();
  }

  /**
   * Writes the export as one JSON object.
   *
   * @param account the row of the user
   * @throws IOException if the output fails, for example because the client has closed the connection
   */
  void write(ExportedAccount account, OutputStream output) throws IOException {
    try (JsonGenerator json = MAPPER.createGenerator(output)) {
      // A failure before the first byte is sent still results in a problem response.
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.writeStartObject();
      json.writePOJOField("account", account);
      for (PersonalDataProvider provider : providers) {
        json.writeArrayFieldStart(provider.title());
        writeAll(provider.records(account.id()), json);
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
