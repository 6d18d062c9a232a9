/** The tokens that unlock a secret zone for a visitor who is inside it. */
package org.tmtar.zone.unlock;
