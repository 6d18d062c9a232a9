export { languageOf, languagesOf } from '../../console/text/words.js';

/**
 * The address of an image that is not wider than necessary. The server makes widths of 160, 320, 640 and 1280 pixels.
 *
 * @param {string} address
 * @param {160 | 320 | 640 | 1280} width in pixels
 */
export function narrow(address, width) {
  return `${address}?width=${width}`;
}
