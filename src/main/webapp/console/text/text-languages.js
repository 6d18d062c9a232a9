import { css, html } from '../../vendor/lit.js';
import { languageName, t } from '../i18n/i18n.js';
import { Component } from '../ui/component.js';
import { icon } from '../ui/icon.js';
import { UNSTATED } from './texts.js';

/** The languages of a resource in a list with their gaps, each a link to the form in that language. */
class TextLanguages extends Component {
  static properties = { item: { attribute: false }, texts: { attribute: false }, expected: { attribute: false }, href: {} };

  static styles = [
    ...Component.styles,
    css`
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 0 12px;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      a {
        display: inline-flex;
        align-items: center;
        gap: 4px;
        min-height: 24px;
        color: var(--muted);
        white-space: nowrap;
      }
      a.gap {
        color: var(--warning);
      }
    `
  ];

  constructor() {
    super();
    /** @type {Record<string, any> | null} an event, a zone or an object, as the API returns it */
    this.item = null;
    /** @type {import('./texts.js').Texts | null} the texts of this kind of resource */
    this.texts = null;
    /** @type {string[]} the languages that the resource should have, that of the content first */
    this.expected = [];
    /** The address of the form. */
    this.href = '';
  }

  render() {
    const { item, texts } = this;
    if (!item || !texts) {
      return null;
    }
    const form = texts.toForm(item);
    const own = texts.own(form);
    // Texts whose language is not stated count as texts in the language of the content.
    const expected = own === UNSTATED ? this.expected.slice(1) : this.expected;
    const tags = [...new Set([...texts.languages(form), ...expected])];
    return html`<ul>
      ${tags.map(tag => html`<li>${this.#language(tag, tag === own, texts.missing(form, tag).length)}</li>`)}
    </ul>`;
  }

  /**
   * @param {string} tag
   * @param {boolean} isOwn
   * @param {number} missing
   */
  #language(tag, isOwn, missing) {
    const name = tag === UNSTATED ? t('text.unstated') : tag;
    return html`<a
      class=${missing ? 'gap' : ''}
      href=${`${this.href}${isOwn ? '' : `?with=${tag}`}`}
      title=${tag === UNSTATED ? name : languageName(tag)}
    >
      ${icon(missing ? 'triangle-alert' : 'check', 16)} ${name} ${this.#gap(missing, isOwn || tag in (this.item?.translations ?? {}))}
    </a>`;
  }

  /**
   * @param {number} missing
   * @param {boolean} isPresent
   */
  #gap(missing, isPresent) {
    if (missing === 0) {
      return html`<span class="spoken">${t('text.complete')}</span>`;
    }
    return isPresent ? t('text.missingCount', { count: missing }) : t('events.absent');
  }
}

customElements.define('tmtar-text-languages', TextLanguages);
