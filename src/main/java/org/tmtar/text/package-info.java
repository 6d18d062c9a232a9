/** Texts that people write: what is let in, and how they are found again. */
package org.tmtar.text;
