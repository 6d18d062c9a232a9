import { css, html } from '../../vendor/lit.js';
import { language, languageName, moment, t } from '../i18n/i18n.js';
import { placeLink } from '../place/place-link.js';
import { places } from '../place/places.js';
import { Component } from '../ui/component.js';
import { Watch } from '../ui/watch.js';
import { changes } from './changes.js';

const TIME = /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/;

/** The members that have the id of a place. */
const PLACES = ['location_id', 'admin_location_id', 'root'];

/** The members that have a name in the languages of the interface. */
const NAMED = /** @type {const} */ ([
  'name', 'title', 'short_description', 'description', 'root', 'latitude', 'longitude', 'radius', 'public', 'active',
  'secret', 'blocked', 'location_id', 'admin_location_id', 'event_type', 'publish_from', 'publish_until', 'starts_at',
  'ends_at', 'time_zone', 'language', 'translations', 'image_file_name', 'zone_id', 'subzone_id', 'target_image_file',
  'asset_file', 'asset_usdz_file', 'target_width', 'scale', 'anchor', 'altitude', 'altitude_mode', 'heading', 'pitch', 'roll',
  'offset', 'level', 'label', 'alt', 'visibility', 'filename', 'reason'
]);

/** @typedef {import('./changes.js').Side} Side */

/** What an action has changed, member by member: the value before and the value after. */
class Difference extends Component {
  static properties = { old: { attribute: false }, now: { attribute: false } };

  static styles = [
    ...Component.styles,
    css`
      dl {
        margin: 0;
      }
      dt {
        color: var(--muted);
        font-size: var(--small);
      }
      dd {
        margin: 0 0 8px;
        overflow-wrap: anywhere;
        white-space: pre-wrap;
      }
      del,
      ins {
        padding: 0 2px;
        border-radius: 2px;
        text-decoration-thickness: 1px;
      }
      del {
        color: var(--danger);
        text-decoration-line: line-through;
      }
      ins {
        color: var(--good);
        text-decoration-line: underline;
      }
      summary {
        min-height: 24px;
        cursor: pointer;
      }
    `
  ];

  constructor() {
    super();
    /** @type {Side} */
    this.old = null;
    /** @type {Side} */
    this.now = null;
    new Watch(this, places);
  }

  render() {
    const all = changes(this.old, this.now);
    if (all.length === 0) {
      return html`<span class="muted">${t('audit.noMembers')}</span>`;
    }
    // A creation and a deletion state all members, most of which are of no interest.
    const isWhole = this.old === null || this.now === null;
    const members = html`<dl>${all.map(member)}</dl>`;
    return isWhole && all.length > 2
      ? html`<details><summary>${t('audit.members', { count: all.length })}</summary>${members}</details>`
      : members;
  }
}

/** @param {import('./changes.js').Change} change */
function member({ path, old, now, wasThere, isThere }) {
  const [name] = path;
  const isText = typeof old === 'string' && typeof now === 'string' && !TIME.test(old);
  // One line, because the white space of a value counts.
  return html`<dt>${label(path)}</dt>
    <dd>${isText ? words(old, now) : html`${wasThere ? html`<del>${show(name, old)}</del>` : null} ${isThere ? html`<ins>${show(name, now)}</ins>` : null}`}</dd>`;
}

/**
 * The name of a value. The texts of an event have their language in it.
 *
 * @param {string[]} path
 */
function label(path) {
  const [first, tag, ...rest] = path;
  if (first === 'translations' && tag) {
    return [languageName(tag), ...rest.map(memberName)].join(': ');
  }
  return path.map(memberName).join(': ');
}

/** @param {string} name */
function memberName(name) {
  const named = NAMED.find(each => each === name);
  return named ? t(`member.${named}`) : name.replaceAll('_', ' ');
}

/**
 * @param {string} name
 * @param {unknown} value
 */
function show(name, value) {
  if (value === null || value === undefined || value === '') {
    return t('state.none');
  }
  if (PLACES.includes(name) && typeof value === 'number') {
    return placeLink(value);
  }
  if (typeof value === 'boolean') {
    return value ? t('state.yes') : t('state.no');
  }
  if (typeof value === 'number') {
    return new Intl.NumberFormat(language.tag, { maximumFractionDigits: 8, useGrouping: false }).format(value);
  }
  if (typeof value === 'string') {
    return TIME.test(value) ? moment(value) : value;
  }
  return JSON.stringify(value, null, 2);
}

/**
 * Two texts with what they do not share marked. What they begin and end with in common is shown once.
 *
 * @param {string} old
 * @param {string} now
 */
function words(old, now) {
  const before = old.split(/(?<=\s)/);
  const after = now.split(/(?<=\s)/);
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) {
    start++;
  }
  let end = 0;
  while (end < before.length - start && end < after.length - start && before.at(-1 - end) === after.at(-1 - end)) {
    end++;
  }
  const removed = before.slice(start, before.length - end).join('');
  const added = after.slice(start, after.length - end).join('');
  return [
    before.slice(0, start).join(''),
    removed ? html`<del>${removed}</del>` : null,
    added ? html`<ins>${added}</ins>` : null,
    end > 0 ? before.slice(-end).join('') : ''
  ];
}

customElements.define('tmtar-difference', Difference);
