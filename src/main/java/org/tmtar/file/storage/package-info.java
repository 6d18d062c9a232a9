/** The stores of the contents of files: a directory, or an S3-compatible service. */
package org.tmtar.file.storage;
