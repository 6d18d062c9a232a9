package org.tmtar.cache;

/** A channel on which triggers in the database send the notifications of one kind of change. */
public enum InvalidationChannel {
  /** The sessions and rights of users. The payload is the id of the user. */
  RIGHTS("rights"),

  /**
   * The events of locations and the positions of locations in the tree. The payload is the id of the location,
   * or {@link CacheInvalidation#ALL}.
   */
  FEEDS("feeds");

  private final String channelName;

  InvalidationChannel(String channelName) {
    this.channelName = channelName;
  }

  String channelName() {
    return channelName;
  }
}
