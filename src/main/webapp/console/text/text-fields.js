import { css, html, nothing } from '../../vendor/lit.js';
import { languageName, t } from '../i18n/i18n.js';
import { router } from '../shell/router.js';
import '../ui/field.js';
import { icon } from '../ui/icon.js';
import { Watch } from '../ui/watch.js';
import './language-picker.js';
import { OFFERED, expectedLanguages } from './languages.js';
import { UNSTATED } from './texts.js';

/**
 * @typedef {import('../ui/component.js').Component & { isReadOnly: boolean }} Host
 * @typedef {import('./texts.js').Texts} Texts
 * @typedef {import('./texts.js').TextName} TextName
 */

/** The styles of the texts, for the component that renders them. */
export const textStyles = css`
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 250px), 1fr));
    gap: 16px 24px;
    align-items: start;
  }
  .pair > section {
    display: flex;
    flex-direction: column;
    gap: 16px;
    min-width: 0;
  }
  .pair > section.card {
    background: var(--surface);
  }
  .head {
    min-height: 48px;
    flex-wrap: nowrap;
  }
  .head h2 {
    margin-inline-end: auto;
    font-size: var(--large);
  }
  .head h2 span {
    display: block;
    font-size: var(--small);
    font-weight: 400;
  }
  .languages {
    align-items: start;
    gap: 16px;
    margin-bottom: 16px;
  }
  .languages tmtar-field {
    width: 200px;
  }
  .tabs {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    margin: 24px 0 0;
    padding: 0;
    list-style: none;
  }
  .tabs a {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-height: 36px;
    padding: 4px 12px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    color: var(--text);
    text-decoration: none;
  }
  .tabs a[aria-current] {
    border-color: var(--accent);
    box-shadow: inset 0 -3px var(--accent);
    font-weight: 600;
  }
  .badge {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    white-space: nowrap;
  }
  .ok {
    color: var(--good);
  }
  .missing {
    color: var(--warning);
  }
`;

/**
 * The texts of a form in two languages side by side: its own language, and another one, which the parameter `with` of the address
 * selects. Each language states how many texts it lacks. The host renders it in its shadow root, so that a refused text gets the
 * focus, and has {@link textStyles}.
 */
export class TextFields {
  #host;
  #form;
  #texts;
  #isNew;
  /** @type {string[]} the languages that were added and have no text yet */
  #added = [];
  /** @type {Record<string, number>} */
  #limits = {};

  /** @type {string[]} the languages that the texts should have */
  expected = [];

  /**
   * @param {Host} host
   * @param {import('../ui/form.js').Form<any>} form
   * @param {Texts} texts
   * @param {() => boolean} isNew whether the resource is not saved yet
   */
  constructor(host, form, texts, isNew) {
    this.#host = host;
    this.#form = form;
    this.#texts = texts;
    this.#isNew = isNew;
    host.addController(this);
    new Watch(host, router);
  }

  async hostConnected() {
    [this.expected, this.#limits] = await Promise.all([expectedLanguages(), this.#texts.limits()]);
    this.#host.requestUpdate();
  }

  hostUpdate() {
    // A language of the address is shown even if it has no texts, as behind a link that points to a gap.
    const wanted = router.query.get('with');
    if (wanted && this.#form.base && this.expected.includes(wanted) && !this.tags.includes(wanted)) {
      this.#added.push(wanted);
    }
  }

  /** The tag of the texts in the own language. */
  get own() {
    return this.#texts.own(this.#form.shown);
  }

  /** The languages of the form, the own one first, with those that have no text yet. */
  get tags() {
    return this.#form.base ? [...new Set([...this.#texts.languages(this.#form.shown), ...this.#added])] : [];
  }

  /** The language beside the own one; null if there is only the own one. */
  get other() {
    const others = this.#others;
    const wanted = router.query.get('with');
    return wanted && others.includes(wanted) ? wanted : (others[0] ?? null);
  }

  get #others() {
    return this.tags.filter(tag => tag !== this.own);
  }

  /** The names of the texts in the form. */
  get fields() {
    return this.tags.flatMap(tag => this.#texts.names.map(text => this.#texts.key(tag, text)));
  }

  /**
   * The names of the texts for the comparison of two versions.
   *
   * @returns {Record<string, string>}
   */
  get labels() {
    const labelOf = (/** @type {string} */ tag, /** @type {TextName} */ text) =>
      [this.#texts.key(tag, text), `${t(`text.${text}`)} (${this.nameOf(tag)})`];
    const labels = this.tags.flatMap(tag => this.#texts.names.map(text => labelOf(tag, text)));
    return { ...Object.fromEntries(labels), language: t('text.language') };
  }

  /**
   * The name of a language. A language that is stated in the draft is that of the texts without one.
   *
   * @param {string} tag
   */
  nameOf(tag) {
    const stated = tag === UNSTATED ? this.#form.value('language') : tag;
    return stated ? languageName(stated) : t('text.unstated');
  }

  /**
   * Shows the language with the first fault, if it is hidden.
   *
   * @param {{ pointer: string }[]} errors
   */
  showFirst(errors) {
    const first = errors.map(({ pointer }) => this.tags.find(tag => pointer.startsWith(`/${tag}.`))).find(Boolean);
    if (first && first !== this.own && first !== this.other) {
      router.change({ with: first }, { replace: true });
    }
  }

  render() {
    const { other } = this;
    return html`<div>
      ${this.#languages()}
      <div class="pair">${this.#language(this.own)} ${other ? this.#language(other) : this.#noTranslation()}</div>
    </div>`;
  }

  #languages() {
    const others = this.#others;
    const isReadOnly = this.#host.isReadOnly;
    return html`<div class="row languages">
      ${isReadOnly ? null : this.#ownSelect()}
      ${isReadOnly || this.#isStateless ? null : this.#picker()}
      ${others.length > 1
        ? html`<nav aria-label=${t('text.translations')}>
            <ul class="tabs">
              ${others.map(tag => this.#tab(tag))}
            </ul>
          </nav>`
        : null}
    </div>`;
  }

  /** Whether the language of the texts is stated neither on the server nor in the draft. */
  get #isStateless() {
    return !this.#form.value('language');
  }

  #picker() {
    const taken = [...this.tags, this.#form.value('language')];
    return html`<tmtar-language-picker .taken=${taken} .first=${this.expected} @language=${this.#add}></tmtar-language-picker>`;
  }

  #ownSelect() {
    const form = this.#form;
    const tags = this.#ownTags();
    const unstated = this.#isStateless ? [['', t('text.unstated')]] : [];
    return tags.length + unstated.length < 2
      ? null
      : html`<tmtar-field
          name="language"
          type="select"
          label=${t('text.language')}
          hint=${t('text.languageHint')}
          .options=${[...unstated, ...tags.map(tag => [tag, languageName(tag)])]}
          .value=${form.value('language') ?? ''}
          .error=${form.errors.language ?? ''}
          @value=${this.#chooseOwn}
        ></tmtar-field>`;
  }

  /** The languages that can be the own one: any before the texts have one, otherwise those that have texts. */
  #ownTags() {
    const { shown } = this.#form;
    if (!this.#isNew() && !shown.isUnstated) {
      return this.#texts.languages(shown);
    }
    const all = [...new Set([shown.language, ...this.expected, ...this.tags, ...OFFERED])];
    return all.filter(tag => tag && (!shown.isUnstated || !this.tags.includes(tag)));
  }

  #chooseOwn = (/** @type {CustomEvent<string>} */ { detail: chosen }) => {
    const { shown } = this.#form;
    const texts = this.#texts;
    const hasTexts = texts.names.some(text => shown[texts.key(chosen, text)]);
    if (this.#isNew() && !hasTexts) {
      // The texts of a new resource were typed before its language was right.
      texts.names.forEach(text => {
        this.#form.set(texts.key(chosen, text), shown[texts.key(shown.language, text)]);
        this.#form.set(texts.key(shown.language, text), undefined);
      });
    }
    this.#form.set('language', chosen || null);
  };

  /** @param {string} tag */
  #tab(tag) {
    const query = router.query;
    query.set('with', tag);
    return html`<li>
      <a href=${`/console${router.path}?${query}`} aria-current=${tag === this.other ? 'true' : nothing}>
        ${this.nameOf(tag)} ${this.#completeness(tag)}
      </a>
    </li>`;
  }

  /** @param {string} tag */
  #completeness(tag) {
    const missing = this.#texts.missing(this.#form.shown, tag);
    return missing.length
      ? html`<span class="badge missing">${icon('triangle-alert', 16)} ${t('text.missingCount', { count: missing.length })}</span>`
      : html`<span class="badge ok">${icon('check', 16)} ${t('text.complete')}</span>`;
  }

  #add = async (/** @type {CustomEvent<string>} */ { detail }) => {
    this.#added.push(detail);
    router.change({ with: detail }, { replace: true });
    await this.#host.updateComplete;
    const first = this.#texts.key(detail, this.#texts.names[0]);
    /** @type {HTMLElement | null} */ (this.#host.renderRoot.querySelector(`[name="${first}"]`))?.focus();
  };

  /** @param {string} tag */
  #remove(tag) {
    this.#texts.names.forEach(text => this.#form.set(this.#texts.key(tag, text), undefined));
    this.#added = this.#added.filter(each => each !== tag);
    router.change({ with: null }, { replace: true });
  }

  #noTranslation() {
    return html`<section class="card">
      <h2>${t('text.noTranslation')}</h2>
      ${this.#host.isReadOnly ? null : html`<p>${t(this.#isStateless ? 'text.unstatedHint' : 'text.noTranslationText')}</p>`}
    </section>`;
  }

  /** @param {string} tag */
  #language(tag) {
    const isOwn = tag === this.own;
    const name = this.nameOf(tag);
    const remove = t('text.removeLanguage', { language: name });
    return html`<section class="card" aria-labelledby=${`language-${tag}`}>
      <div class="row head">
        <h2 id=${`language-${tag}`}>${name}${isOwn && name !== t('text.unstated') ? html` <span class="muted">${t('text.ownLanguage')}</span>` : null}</h2>
        ${this.#completeness(tag)}
        ${isOwn || this.#host.isReadOnly
          ? null
          : html`<button type="button" class="icon" aria-label=${remove} title=${remove} @click=${() => this.#remove(tag)}>
              ${icon('trash-2')}
            </button>`}
      </div>
      ${this.#texts.names.map(text => this.field(tag, text))}
    </section>`;
  }

  /**
   * The input of one text.
   *
   * @param {string} tag
   * @param {TextName} text
   */
  field(tag, text) {
    const form = this.#form;
    const key = this.#texts.key(tag, text);
    const value = form.value(key) ?? '';
    return html`<tmtar-field
      name=${key}
      type=${text === 'title' || text === 'name' ? 'text' : 'textarea'}
      label=${t(`text.${text}`)}
      lang=${tag}
      rows=${text === 'description' ? 8 : 3}
      ?required=${this.#texts.required.includes(text)}
      ?disabled=${this.#host.isReadOnly}
      hint=${this.#hint(tag, text, value)}
      .value=${value}
      .error=${form.errors[key] ?? ''}
      @value=${(/** @type {CustomEvent<string>} */ { detail }) => form.set(key, detail || undefined)}
    ></tmtar-field>`;
  }

  /**
   * Whether a text is missing, how long it is as soon as that matters, and what it is for.
   *
   * @param {string} tag
   * @param {TextName} text
   * @param {string} value
   */
  #hint(tag, text, value) {
    if (tag !== this.own && this.#texts.missing(this.#form.shown, tag).includes(text)) {
      return t('text.missing');
    }
    const limit = this.#limits[text];
    const length = [...value].length;
    if (limit && length > limit * 0.8) {
      return t('text.length', { length, limit });
    }
    return text === 'alt' ? t('text.altHint') : '';
  }
}
