package org.tmtar.file.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Creates the download paths of the files in a response. */
@ApplicationScoped
public class FileLinkFactory {

  /** The variant of a response from which files are withheld. It differs from the number of every minute. */
  private static final String WITHHELD = "public";

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
    return new FileLinks(paths, Set.of(), Map.of(), isSigned ? Long.toString(signer.period()) : "");
  }

  /**
   * The download paths of files for anyone, without an account. Protected files are withheld.
   *
   * @param filenames as for {@link #create}
   * @param protectedFilenames as for {@link #create}
   */
  public static FileLinks createPublic(
      Collection<String> filenames, Set<String> protectedFilenames) {
    Map<String, String> paths = new HashMap<>();
    Set<String> withheld = new HashSet<>();
    for (String filename : filenames) {
      if (protectedFilenames.contains(filename)) {
        withheld.add(filename);
      } else {
        paths.put(filename, FileLinkSigner.path(filename));
      }
    }
    return new FileLinks(paths, withheld, Map.of(), withheld.isEmpty() ? "" : WITHHELD);
  }
}
