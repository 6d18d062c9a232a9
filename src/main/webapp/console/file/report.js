import { html } from '../../vendor/lit.js';
import { number, t } from '../i18n/i18n.js';
import { icon } from '../ui/icon.js';

/** What a model can contain, as the server counts it. */
const CONTENTS = /** @type {const} */ ([
  'nodes', 'meshes', 'materials', 'textures', 'images', 'animations', 'scenes', 'images_and_sounds', 'others'
]);

/** The warnings of the server, with the keys of their texts. The groups of a pattern are the parameters. */
const WARNINGS = /** @type {const} */ ([
  [/^Viewers must support the extension (?<name>\w+)\.$/, 'report.extension'],
  [/^The model has no mesh/, 'report.noMesh'],
  [/^The package has entries of types that USDZ viewers do not support\.$/, 'report.otherTypes']
]);

/**
 * The report of the check of a model: what it contains, and why some devices may not draw it. The host has the classes `warning` and
 * `good`.
 *
 * @param {import('./file-source.js').Report} report
 */
export function reportOf({ format, contents, warnings }) {
  const counts = Object.entries(contents).map(([name, count]) => `${contentName(name)}: ${number(count)}`);
  return html`<p>${[format, ...counts].join(' · ')}</p>
    ${warnings.length
      ? html`<p class="warning">${t('file.warnings', { count: warnings.length })}</p>
          <ul>
            ${warnings.map(warning => html`<li>${warningText(warning)}</li>`)}
          </ul>`
      : html`<p class="good">${icon('circle-check', 16)} ${t('file.noWarnings')}</p>`}`;
}

/** @param {string} name */
function contentName(name) {
  const known = CONTENTS.find(each => each === name);
  return known ? t(`report.${known}`) : name.replaceAll('_', ' ');
}

/** @param {string} warning */
function warningText(warning) {
  for (const [pattern, key] of WARNINGS) {
    const match = pattern.exec(warning);
    if (match) {
      return t(key, match.groups);
    }
  }
  return html`<span lang="en">${warning}</span>`;
}
