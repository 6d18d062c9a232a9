/** Sign-in, sessions and tokens. Nothing outside of this package knows what a JWT is. */
package org.tmtar.auth;
