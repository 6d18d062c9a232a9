/** Who may call which method, and from which web pages. */
package org.tmtar.security;
