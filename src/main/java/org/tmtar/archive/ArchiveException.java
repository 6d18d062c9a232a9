package org.tmtar.archive;

import java.util.List;
import org.tmtar.problem.ArchiveProblem;
import org.tmtar.problem.ProblemException;
import org.tmtar.problem.ProblemType;

/** An archive cannot be imported: 400, or 409 if its resources exist elsewhere. Nothing was changed. */
public class ArchiveException extends ProblemException {

  private static final long serialVersionUID = 1L;

  private final transient List<ArchiveProblem> problems;

  /**
   * @param problems the faults, at least one
   */
  ArchiveException(ProblemType type, List<ArchiveProblem> problems) {
    super(type, "The archive cannot be imported. " + describe(problems.get(0)));
    this.problems = List.copyOf(problems);
  }

  /** The archive as a whole, or an entry as a whole, is invalid. */
  ArchiveException(String file, String detail) {
    this(ProblemType.INVALID_REQUEST, List.of(new ArchiveProblem(file, null, detail)));
  }

  /** A line is invalid. */
  ArchiveException(ArchiveKind kind, long line, String detail) {
    this(ProblemType.INVALID_REQUEST, List.of(new ArchiveProblem(kind.entry(), line, detail)));
  }

  List<ArchiveProblem> problems() {
    return problems;
  }

  private static String describe(ArchiveProblem first) {
    if (first.file() == null) {
      return "It " + first.detail() + ".";
    }
    return first.line() == null
        ? "%s: %s".formatted(first.file(), first.detail())
        : "%s, line %d: %s".formatted(first.file(), first.line(), first.detail());
  }
}
