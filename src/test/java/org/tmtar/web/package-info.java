/** Tests of the web pages and of the files that they load. */
package org.tmtar.web;
