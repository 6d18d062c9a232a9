/** The health checks of a node. */
package org.tmtar.health;
