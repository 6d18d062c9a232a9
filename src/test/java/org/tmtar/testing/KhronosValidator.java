package org.tmtar.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ContextFactory;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.typedarrays.NativeArrayBuffer;

/**
 * The Khronos glTF Validator, which is JavaScript and runs in Rhino. It is not in Maven Central, so the
 * script of the npm package {@code gltf-validator} 2.0.0-dev.3.10 is a test resource.
 */
public final class KhronosValidator implements AutoCloseable {

  private static final String SCRIPT = "/gltf-validator/gltf_validator.dart.js";

  /**
   * The JavaScript functions that the validator needs, and a function that calls it. The validator reports
   * bytes after the end of the model as a warning. Here they are an error, because an upload must contain
   * nothing else.
   */
  private static final String ENVIRONMENT = """
      var OPTIONS = {writeTimestamp: false, severityOverrides: {GLB_EXTRA_DATA: 0}};
      var exports = {}, tasks = [], report = null;
      function setTimeout(task) { tasks.push(task); }
      function run() { while (tasks.length > 0) tasks.shift()(); }
      function validate(buffer) {
        report = null;
        exports.validateBytes(new Uint8Array(buffer), OPTIONS).then(
            function (result) { report = JSON.stringify(result); },
            function (failure) { report = JSON.stringify({failure: String(failure)}); });
        run();
      }
      """;

  private final Context context;
  private final ScriptableObject scope;
  private final ObjectMapper mapper = new ObjectMapper();

  public KhronosValidator() {
    context = new LittleEndian().enterContext();
    // the functions of the script are too large for JVM bytecode
    context.setInterpretedMode(true);
    context.setLanguageVersion(Context.VERSION_ECMASCRIPT);
    scope = context.initStandardObjects();
    evaluate(ENVIRONMENT);
    evaluate(script());
  }

  private static String script() {
    try (InputStream script = KhronosValidator.class.getResourceAsStream(SCRIPT)) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Validates a model. The call must be made on the thread that created the validator. */
  public Verdict validate(byte[] glb) {
    Scriptable buffer = context.newObject(scope, "ArrayBuffer", new Object[] {glb.length});
    System.arraycopy(glb, 0, ((NativeArrayBuffer) buffer).getBuffer(), 0, glb.length);
    ScriptableObject.putProperty(scope, "given", buffer);
    evaluate("validate(given)");
    for (int i = 0; evaluate("report") == null; i++) {
      if (i == 100) {
        throw new IllegalStateException("The validator does not finish");
      }
      evaluate("run()");
    }
    return verdict(evaluate("report").toString());
  }

  private Verdict verdict(String report) {
    try {
      JsonNode json = mapper.readTree(report);
      List<String> errors = json.has("failure")
          ? List.of(json.path("failure").asText())
          : stream(json.path("issues").path("messages"))
              .filter(message -> message.path("severity").asInt() == 0)
              .map(message -> message.path("code").asText())
              .toList();
      boolean refersToFiles = stream(json.path("info").path("resources"))
          .anyMatch(resource -> resource.path("storage").asText().equals("external"));
      return new Verdict(errors, refersToFiles);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private Object evaluate(String source) {
    return context.evaluateString(scope, source, "validator", 1, null);
  }

  @Override
  public void close() {
    Context.exit();
  }

  /** The factory of contexts whose typed arrays are little-endian, as in browsers. */
  private static final class LittleEndian extends ContextFactory {

    @Override
    protected boolean hasFeature(Context context, int feature) {
      return feature == Context.FEATURE_LITTLE_ENDIAN || super.hasFeature(context, feature);
    }
  }

  /**
   * The result of a validation.
   *
   * @param errors codes of the validator; empty for a valid model
   * @param refersToFiles whether the model needs other files, which glTF allows
   */
  public record Verdict(List<String> errors, boolean refersToFiles) {

    public Verdict {
      errors = List.copyOf(errors);
    }
  }
}
