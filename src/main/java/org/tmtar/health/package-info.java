/** Whether the application can serve. */
package org.tmtar.health;
