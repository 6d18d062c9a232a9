/** The conversion between JSON bodies and objects. */
package org.tmtar.json;
