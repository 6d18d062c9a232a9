/** Sign-in, refresh and logout for standard OAuth 2 client libraries, and the documents they discover. */
package org.tmtar.auth.oauth;
