/**
 * Tests of faults under load: the application, or a component that it depends on, crashes, becomes full or
 * is unavailable.
 */
package org.tmtar.fault;
