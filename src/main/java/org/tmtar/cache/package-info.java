/**
 * The cache of values of the database, for the rights of callers and the first pages of feeds.
 *
 * <p>Both use one mechanism, {@link org.tmtar.cache.LeasedCache}. Triggers in the database send a
 * notification of each change, and {@link org.tmtar.cache.CacheInvalidation} receives it on one connection
 * of the node. Cached values are used only while {@link org.tmtar.cache.DeliveryProof} shows that these
 * notifications arrive. A value is therefore never older than the lease.
 *
 * <p>A change of rights must apply from the next request on every node, so its response is delayed by the
 * lease. A feed may be as old as the lease on the other nodes.
 */
package org.tmtar.cache;
