/** The configuration of this server that clients read before they sign in. */
package org.tmtar.configuration;
