package org.tmtar.benchmark;

import java.util.List;

/**
 * The requests of one kind in a load.
 *
 * @param weight the relative frequency of this kind
 * @param requests the requests, of which the load chooses one at random each time
 */
record Share(int weight, List<PreparedRequest> requests) {}
