/** How bodies are read and written. */
package org.tmtar.json;
