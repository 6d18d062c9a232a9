/** The documents state names of code, tests and other documents. These tests check that the names exist. */
package org.tmtar.documentation;
