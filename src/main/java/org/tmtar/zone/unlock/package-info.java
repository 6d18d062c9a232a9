/** How a secret zone opens to the visitor who stands in it. */
package org.tmtar.zone.unlock;
