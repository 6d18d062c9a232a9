package org.tmtar.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;

/**
 * The members that differ between two states of a resource.
 *
 * @param before the members before the change
 * @param after the members after the change
 */
record Difference(ObjectNode before, ObjectNode after) {

  static Difference between(JsonNode before, JsonNode after) {
    ObjectNode oldMembers = JsonNodeFactory.instance.objectNode();
    ObjectNode newMembers = JsonNodeFactory.instance.objectNode();
    after.properties().forEach(member -> {
      JsonNode old = before.get(member.getKey());
      if (!Objects.equals(old, member.getValue())) {
        oldMembers.set(member.getKey(), old);
        newMembers.set(member.getKey(), member.getValue());
      }
    });
    return new Difference(oldMembers, newMembers);
  }

  /**
   * The same with further members in both states.
   *
   * @param present a state that has these members
   */
  Difference with(JsonNode present, String... names) {
    ObjectNode oldMembers = before.deepCopy();
    ObjectNode newMembers = after.deepCopy();
    for (String name : names) {
      oldMembers.set(name, present.get(name));
      newMembers.set(name, present.get(name));
    }
    return new Difference(oldMembers, newMembers);
  }

  boolean isEmpty() {
    return after.isEmpty();
  }
}
