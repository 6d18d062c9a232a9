/** Background tasks that run periodically or once. */
package org.tmtar.schedule;
