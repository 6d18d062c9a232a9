/** Texts that people write: what is let in, in which language, and how they are found again. */
package org.tmtar.text;
