/** The same sign-in, refresh and logout as stock OAuth 2 client libraries speak it, and what they discover. */
package org.tmtar.auth.oauth;
