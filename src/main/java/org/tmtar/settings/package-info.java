/** Reading the configuration strictly, and which of the three environments this is. */
package org.tmtar.settings;
