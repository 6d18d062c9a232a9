import { html } from '../../vendor/lit.js';
import { metres, t } from '../../console/i18n/i18n.js';
import { icon } from '../../console/ui/icon.js';
import { locator } from './locator.js';

/**
 * How far away a circle is, or that the visitor is inside it; nothing while the position is unknown.
 *
 * @param {import('../../console/map/geo.js').Circle} circle
 */
export function distanceText(circle) {
  const away = locator.distanceTo(circle);
  if (away === null) {
    return null;
  }
  if (away === 0 && !locator.isImprecise) {
    return html`<span class="fact good">${icon('locate-fixed', 16)} ${t('zone.inside')}</span>`;
  }
  return html`<span class="muted">${textOf(away)}</span>`;
}

/** @param {number} away in metres */
function textOf(away) {
  const distance = metres(Math.max(1, away));
  if (!locator.isImprecise) {
    return t('zone.away', { distance });
  }
  const isNear = away < (locator.position?.accuracy ?? 0);
  return isNear ? t('zone.near') : t('zone.about', { distance });
}
