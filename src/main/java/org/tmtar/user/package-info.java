/** Users: their profiles, their home locations, their rights, and the creation of root users. The home location of a user is the location whose news the user reads. */
package org.tmtar.user;
