/**
 * Lets the browser save a content as a file of the user.
 *
 * @param {string | Blob} content
 * @param {string} type the media type
 * @param {string} name the name of the file
 */
export function saveFile(content, type, name) {
  const url = URL.createObjectURL(new Blob([content], { type }));
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  URL.revokeObjectURL(url);
}
