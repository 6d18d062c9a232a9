/** Mends what stays behind when rows and contents of files have come apart. */
package org.tmtar.file.sweep;
