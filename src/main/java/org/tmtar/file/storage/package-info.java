/** Where the contents of files are: a directory, or a store that speaks S3. */
package org.tmtar.file.storage;
