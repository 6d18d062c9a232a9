import { css, html, nothing } from '../../vendor/lit.js';
import { t } from '../i18n/i18n.js';
import { Component } from '../ui/component.js';
import { icon } from '../ui/icon.js';
import { Watch } from '../ui/watch.js';
import { placeName } from './place-link.js';
import { places } from './places.js';

/** The way from the root location to a place. Places above that of the user are not links. */
class Breadcrumb extends Component {
  static properties = { place: { attribute: false }, top: { type: Number }, hrefOf: { attribute: false } };

  static styles = [
    ...Component.styles,
    css`
      :host {
        display: block;
      }
      ol {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px;
        margin: 0 0 12px;
        padding: 0;
        color: var(--muted);
        list-style: none;
      }
      li {
        display: inline-flex;
        align-items: center;
        gap: 4px;
        min-height: 24px;
        overflow-wrap: anywhere;
      }
    `
  ];

  constructor() {
    super();
    /** @type {number | null} */
    this.place = null;
    this.top = 1;
    /** @type {(id: number) => string} */
    this.hrefOf = id => `/console/places/${id}`;
    new Watch(this, places);
  }

  /** @param {import('../../vendor/lit.js').PropertyValues} changed */
  willUpdate(changed) {
    if (changed.has('place') && this.place !== null) {
      // The screen says why a place cannot be read.
      places.load(this.place).catch(() => {});
    }
  }

  render() {
    const path = this.place === null ? null : places.path(this.place);
    if (!path || path.length < 2) {
      return null;
    }
    const first = path.indexOf(this.top);
    return html`<nav aria-label=${t('place.path')}>
      <ol>
        ${path.map((id, index) => this.#step(id, index > 0, index >= first && first >= 0))}
      </ol>
    </nav>`;
  }

  /**
   * @param {number} id
   * @param {boolean} hasParent
   * @param {boolean} isLink
   */
  #step(id, hasParent, isLink) {
    const isCurrent = id === this.place;
    const name = placeName(id);
    return html`<li>
      ${hasParent ? icon('chevron-right', 14) : null}
      ${isLink && !isCurrent
        ? html`<a href=${this.hrefOf(id)}>${name}</a>`
        : html`<span aria-current=${isCurrent ? 'page' : nothing}>${name}</span>`}
    </li>`;
  }
}

customElements.define('tmtar-breadcrumb', Breadcrumb);
