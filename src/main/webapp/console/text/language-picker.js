import { css, html, live } from '../../vendor/lit.js';
import { languageName, t } from '../i18n/i18n.js';
import { Component } from '../ui/component.js';
import '../ui/field.js';
import { icon } from '../ui/icon.js';
import { OFFERED, canonical } from './languages.js';

/** The option that lets the user type the tag of a language. */
const OTHER = 'other';

/** Adds a language: one of those offered, or any other by its tag. It emits `language` with the tag. */
class LanguagePicker extends Component {
  static properties = { taken: { attribute: false }, first: { attribute: false }, tag: { state: true }, error: { state: true } };

  static styles = [
    ...Component.styles,
    css`
      .row {
        align-items: end;
      }
      tmtar-field {
        width: 200px;
      }
    `
  ];

  constructor() {
    super();
    /** @type {string[]} the languages that are there */
    this.taken = [];
    /** @type {string[]} the languages that are offered first */
    this.first = [];
    /** @type {string | null} a tag that is being typed */
    this.tag = null;
    this.error = '';
  }

  /** @param {CustomEvent<string>} event */
  #onSelect(event) {
    event.stopPropagation();
    if (event.detail === OTHER) {
      this.tag = '';
    } else if (event.detail) {
      this.#add(event.detail);
    }
  }

  #addTyped() {
    const tag = canonical(this.tag ?? '');
    if (tag === null || this.taken.includes(tag)) {
      this.error = t(tag === null ? 'text.languageMalformed' : 'text.languageTaken');
    } else {
      this.#add(tag);
    }
  }

  /** @param {string} tag */
  #add(tag) {
    this.tag = null;
    this.error = '';
    this.emit('language', tag);
  }

  render() {
    return this.tag === null ? this.#select() : this.#typed();
  }

  #select() {
    const free = [...new Set([...this.first, ...OFFERED])].filter(tag => !this.taken.includes(tag));
    const named = free.map(tag => /** @type {[string, string]} */ ([tag, languageName(tag)]));
    return html`<tmtar-field
      type="select"
      label=${t('text.addLanguage')}
      .value=${live('')}
      .options=${[['', t('text.choose')], ...named, [OTHER, t('text.otherLanguage')]]}
      @value=${this.#onSelect}
    ></tmtar-field>`;
  }

  #typed() {
    return html`<form
      class="row"
      @submit=${(/** @type {Event} */ event) => {
        event.preventDefault();
        this.#addTyped();
      }}
    >
      <tmtar-field
        label=${t('text.languageTag')}
        hint=${t('text.languageTagHint')}
        .value=${this.tag ?? ''}
        .error=${this.error}
        @value=${(/** @type {CustomEvent<string>} */ event) => {
          event.stopPropagation();
          this.tag = event.detail;
        }}
      ></tmtar-field>
      <button type="submit">${icon('plus')} ${t('text.add')}</button>
      <button type="button" @click=${() => (this.tag = null)}>${t('dialog.cancel')}</button>
    </form>`;
  }
}

customElements.define('tmtar-language-picker', LanguagePicker);
