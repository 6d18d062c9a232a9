/** Texts that users write: their validation, their languages, and their search. */
package org.tmtar.text;
