/** The sessions of users: how they are opened, rotated, listed and ended, and the caller of each. */
package org.tmtar.auth.session;
