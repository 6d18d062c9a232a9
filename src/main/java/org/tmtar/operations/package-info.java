/**
 * The state of a node for operators: its database, its file store, its identity providers, its rate limits and
 * its last server errors. It contains no secret.
 */
package org.tmtar.operations;
