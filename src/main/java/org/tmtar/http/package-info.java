/** What all resources say alike: versions, conditions, deletions. */
package org.tmtar.http;
