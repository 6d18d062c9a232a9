/** What a visitor's phone asks of zones: what is around, and which of them shall be watched. */
package org.tmtar.zone.around;
