/** The tokens of this API: their keys, and how they are issued and verified. */
package org.tmtar.auth.token;
