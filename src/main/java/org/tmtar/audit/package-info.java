/**
 * The audit: the record of changes, sign-ins and refusals, with user, time and session. Services call
 * {@link org.tmtar.audit.AuditTrail} in the transaction of the change. Entries are never changed or
 * withdrawn.
 */
package org.tmtar.audit;
