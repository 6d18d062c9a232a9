/** Users: their profiles, their rights, and the records of those who may do everything. */
package org.tmtar.user;
