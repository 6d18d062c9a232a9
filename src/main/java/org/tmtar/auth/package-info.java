/**
 * Sign-in, sessions and tokens. Only this package and its subpackages depend on the format of tokens, JWT.
 */
package org.tmtar.auth;
