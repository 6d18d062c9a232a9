/** How contents, parts of them and smaller copies of images are answered. */
package org.tmtar.file.download;
