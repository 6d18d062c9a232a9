/** The tokens of identity providers. */
package org.tmtar.auth.oidc;
