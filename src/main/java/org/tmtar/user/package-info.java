/** Users: their profiles, their rights, and the creation of root users. */
package org.tmtar.user;
