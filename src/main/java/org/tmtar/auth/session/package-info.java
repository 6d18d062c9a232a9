/** Sessions: how they are opened, rotated, listed and ended, and who is behind one. */
package org.tmtar.auth.session;
