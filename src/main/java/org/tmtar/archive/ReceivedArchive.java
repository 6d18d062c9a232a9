package org.tmtar.archive;

/** An archive that was received completely. Its lines and contents are closed by the code that has opened them. */
record ReceivedArchive(ArchiveManifest manifest, ReceivedLines lines, ReceivedContents contents) {}
