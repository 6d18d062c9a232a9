/** Tests of the web pages in a browser, on the running application. */
package org.tmtar.browser;
