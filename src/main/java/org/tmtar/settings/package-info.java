/** The configuration: strict parsing of settings, and the environment of the application. */
package org.tmtar.settings;
