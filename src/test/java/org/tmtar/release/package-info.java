/**
 * Tests of what a release consists of: its version, its archives and their bill of materials, and the
 * databases of all released versions, which this version must be able to migrate.
 */
package org.tmtar.release;
