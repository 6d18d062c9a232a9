/**
 * Visits are counted without a record of visitors, and published so that no number reveals a small group. ADR 0029
 * has the reasons.
 */
package org.tmtar.statistics;
