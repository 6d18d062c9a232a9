import { html } from '../../vendor/lit.js';
import { number, t } from '../i18n/i18n.js';
import { icon } from '../ui/icon.js';

/**
 * The subzones of a zone as links.
 *
 * @param {import('./zone-form.js').Zone} zone
 * @param {(id: number | 'new') => string} hrefOf the address that shows a subzone
 * @param {boolean} isReadOnly
 */
export function subzoneLinks({ subzones }, hrefOf, isReadOnly) {
  return html`<section class="stack" aria-labelledby="subzones">
    <h2 id="subzones">${t('subzone.list')}</h2>
    ${subzones.length === 0
      ? html`<p class="muted">${t('subzone.none')}</p>`
      : html`<ul class="plain">
          ${subzones.map(
            ({ id, title, radius, active }) => html`<li>
              <a href=${hrefOf(id)}>${title}</a>
              <span class="muted">${t('circle.metres', { radius: number(radius) })}${active ? '' : ` · ${t('zone.inactive')}`}</span>
            </li>`
          )}
        </ul>`}
    ${isReadOnly
      ? null
      : html`<div class="row"><a class="button" href=${hrefOf('new')}>${icon('plus')} ${t('subzone.add')}</a></div>`}
  </section>`;
}
