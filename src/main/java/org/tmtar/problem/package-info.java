/** Every error a client can get: one catalogue, one form, one mapper a family of exceptions. */
package org.tmtar.problem;
