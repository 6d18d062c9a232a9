package org.tmtar.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.type.CollectionType;
import com.fasterxml.jackson.databind.type.MapType;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;

/**
 * Limits the number of entries of every array and map in a request body. Validation of an entry costs much
 * more than parsing, so the entries are counted before validation.
 */
final class EntryLimit extends BeanDeserializerModifier {

  /**
   * The maximum number of entries. The largest map or array of the API is a change of an event that removes
   * 50 languages and adds 50 others.
   */
  private static final int MAX_ENTRIES = 100;

  private static final long serialVersionUID = 1L;

  @Override
  public JsonDeserializer<?> modifyMapDeserializer(
      DeserializationConfig config,
      MapType type,
      BeanDescription description,
      JsonDeserializer<?> deserializer) {
    return new Bounded(deserializer);
  }

  @Override
  public JsonDeserializer<?> modifyCollectionDeserializer(
      DeserializationConfig config,
      CollectionType type,
      BeanDescription description,
      JsonDeserializer<?> deserializer) {
    return new Bounded(deserializer);
  }

  private static final class Bounded extends DelegatingDeserializer {

    private static final long serialVersionUID = 1L;

    Bounded(JsonDeserializer<?> delegate) {
      super(delegate);
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> delegate) {
      return new Bounded(delegate);
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      Object entries = super.deserialize(parser, context);
      if (size(entries) > MAX_ENTRIES) {
        throw new TooManyEntriesException(parser, MAX_ENTRIES);
      }
      return entries;
    }

    private static int size(Object entries) {
      if (entries instanceof Map<?, ?> map) {
        return map.size();
      }
      return entries instanceof Collection<?> collection ? collection.size() : 0;
    }
  }
}
