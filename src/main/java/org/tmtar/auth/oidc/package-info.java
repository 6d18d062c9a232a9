/** The verification of tokens of identity providers. */
package org.tmtar.auth.oidc;
