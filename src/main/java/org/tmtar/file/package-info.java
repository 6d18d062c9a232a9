/**
 * Uploaded files: {@link org.tmtar.file.FileService} has the rules of who uploads, fetches and uses them,
 * {@link org.tmtar.file.FileStore} keeps rows and contents together. {@code upload} receives, {@code download}
 * answers, {@code link} signs, {@code sweep} mends; {@code content} tells and checks types, {@code image}
 * cleans and scales, {@code storage} is where contents are.
 */
package org.tmtar.file;
