/** Our own tokens: their keys, how they are made, how they are verified. */
package org.tmtar.auth.token;
