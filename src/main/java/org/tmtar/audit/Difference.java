package org.tmtar.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;

/**
 * What a change has changed: of two states of a resource only the members that differ.
 *
 * @param before the members as they were
 * @param after the members as they are
 */
record Difference(ObjectNode before, ObjectNode after) {

  static Difference between(JsonNode before, JsonNode after) {
    ObjectNode was = JsonNodeFactory.instance.objectNode();
    ObjectNode is = JsonNodeFactory.instance.objectNode();
    after.properties().forEach(member -> {
      JsonNode old = before.get(member.getKey());
      if (!Objects.equals(old, member.getValue())) {
        was.set(member.getKey(), old);
        is.set(member.getKey(), member.getValue());
      }
    });
    return new Difference(was, is);
  }

  boolean isEmpty() {
    return after.isEmpty();
  }
}
