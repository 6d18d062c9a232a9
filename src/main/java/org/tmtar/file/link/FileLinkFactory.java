package org.tmtar.file.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Creates the download paths of the files in a response. */
@ApplicationScoped
public class FileLinkFactory {

  private FileLinkSigner signer;
  private Event<SignedLinksCreated> signedLinks;

  protected FileLinkFactory() {}

  @Inject
  public FileLinkFactory(FileLinkSigner signer, Event<SignedLinksCreated> signedLinks) {
    this.signer = signer;
    this.signedLinks = signedLinks;
  }

  /**
   * The download paths of files. The paths of protected files are signed, and a response with signed paths
   * is not cacheable.
   *
   * @param filenames the names of existing files; duplicates are allowed
   * @param protectedFilenames the names of those files that are protected
   */
  public FileLinks create(Collection<String> filenames, Set<String> protectedFilenames) {
    Map<String, String> paths = new HashMap<>();
    for (String filename : filenames) {
      paths.computeIfAbsent(
          filename,
          name -> protectedFilenames.contains(name)
              ? signer.signedPath(name)
              : FileLinkSigner.path(name));
    }
    boolean isSigned = paths.keySet().stream().anyMatch(protectedFilenames::contains);
    if (isSigned) {
      signedLinks.fire(new SignedLinksCreated());
    }
    return new FileLinks(paths, isSigned ? Long.toString(signer.period()) : "");
  }
}
