/** What all resources say alike: versions, conditions, deletions; and who sends requests. */
package org.tmtar.http;
