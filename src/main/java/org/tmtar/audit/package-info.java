/**
 * Who changed what, when and from which session. Services tell {@link org.tmtar.audit.AuditTrail} in the
 * transaction of the change; nothing is ever taken back.
 */
package org.tmtar.audit;
