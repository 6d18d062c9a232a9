/**
 * Uploaded files. {@link org.tmtar.file.FileService} has the access rules, and
 * {@link org.tmtar.file.FileStore} keeps rows and contents consistent. The subpackages are {@code upload}
 * (receives files), {@code download} (sends contents), {@code link} (signs download paths), {@code sweep}
 * (repairs inconsistencies between rows and contents), {@code content} (detects and checks content types),
 * {@code image} (removes metadata and makes smaller copies) and {@code storage} (stores contents).
 */
package org.tmtar.file;
