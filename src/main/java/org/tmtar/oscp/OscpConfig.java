package org.tmtar.oscp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tmtar.problem.ResourceNotFoundException;
import org.tmtar.settings.CheckedAtStart;
import org.tmtar.settings.CommaSeparated;
import org.tmtar.settings.InvalidSettingException;

/** The topics under which AR browsers find the content of this server. All topics have the same content. */
@ApplicationScoped
public class OscpConfig implements CheckedAtStart {

  private static final String TOPICS = "tmtar.oscp.topics";

  private static final Pattern TOPIC = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  private List<String> topics;

  protected OscpConfig() {}

  @Inject
  public OscpConfig(@ConfigProperty(name = TOPICS) CommaSeparated topics) {
    this.topics = topics.items();
    if (!this.topics.stream().allMatch(topic -> TOPIC.matcher(topic).matches())) {
      throw new InvalidSettingException(
          TOPICS, "must list topics of at most 64 letters, digits, hyphens and underscores");
    }
  }

  /**
   * Requires that the server has a topic.
   *
   * @throws ResourceNotFoundException if the server does not have the topic
   */
  void requireTopic(String topic) {
    if (!topics.contains(topic)) {
      throw new ResourceNotFoundException("This server has no topic with this name.");
    }
  }
}
