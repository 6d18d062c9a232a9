package org.tmtar.benchmark;

import java.util.List;

/**
 * Requests of one kind in a load.
 *
 * @param weight how often they come, beside the other kinds
 * @param requests one of which is chosen at random each time
 */
record Share(int weight, List<PreparedRequest> requests) {}
