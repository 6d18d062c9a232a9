package org.tmtar.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tmtar.settings.CheckedAtStart;
import org.tmtar.settings.InvalidSettingException;

/** The configuration of the web pages. */
@ApplicationScoped
public class WebConfig implements CheckedAtStart {

  private static final String FOLDER = "tmtar.web.folder";

  private Optional<Path> folder;
  private boolean isSceneViewerEnabled;

  protected WebConfig() {}

  /**
   * @throws InvalidSettingException if the folder does not exist
   */
  @Inject
  public WebConfig(
      @ConfigProperty(name = FOLDER) Optional<Path> folder,
      @ConfigProperty(name = "tmtar.visit.scene-viewer") boolean isSceneViewerEnabled) {
    if (folder.isPresent() && !Files.isDirectory(folder.get())) {
      throw new InvalidSettingException(FOLDER, "must be the path of an existing folder");
    }
    this.folder = folder;
    this.isSceneViewerEnabled = isSceneViewerEnabled;
  }

  /**
   * The folder whose files replace the packaged files of the pages. It is read for each request, so that a
   * developer sees a change after a reload.
   */
  Optional<Path> folder() {
    return folder;
  }

  /** Whether the page for visitors offers Scene Viewer, an app of Google, on phones without WebXR. */
  public boolean isSceneViewerEnabled() {
    return isSceneViewerEnabled;
  }
}
