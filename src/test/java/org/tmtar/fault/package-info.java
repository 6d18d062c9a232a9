/** What happens when the application, or something that it stands on, dies, fills up or is away under load. */
package org.tmtar.fault;
