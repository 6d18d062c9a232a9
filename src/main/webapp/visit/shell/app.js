import { css, html } from '../../vendor/lit.js';
import { configuration } from '../../console/api/configuration.js';
import { LANGUAGES, language, languageName, t } from '../../console/i18n/i18n.js';
import '../../console/shell/status.js';
import { Component } from '../../console/ui/component.js';
import { icon } from '../../console/ui/icon.js';
import '../place/place.js';
import '../place/start.js';
import { visitor } from '../style/shared.js';
import '../ui/missing.js';
import '../zone/zone.js';
import { applyLanguage, chosenLanguage, router, to } from './address.js';
import { api } from './api.js';

const ZONE = /^\/zones\/([1-9]\d{0,17})\/?$/;
const PLACE = /^[1-9]\d{0,17}$/;

/**
 * The page for visitors: the language, and the view of the address. A view emits `shown` with its title and the languages of its
 * content.
 */
class VisitApp extends Component {
  static properties = { tags: { state: true } };

  static styles = [
    ...Component.styles,
    visitor,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-height: 100vh;
      }
      header {
        border-bottom: 1px solid var(--line);
        background: var(--surface);
      }
      header .row {
        max-width: 1080px;
        min-height: 56px;
        margin: 0 auto;
        padding: 4px 16px;
        gap: 4px 16px;
      }
      .brand {
        display: inline-flex;
        align-items: center;
        gap: 8px;
        min-height: 44px;
        color: var(--text);
        font-weight: 600;
        text-decoration: none;
      }
      label {
        display: inline-flex;
        align-items: center;
        gap: 8px;
      }
      select {
        max-width: 180px;
        min-height: 44px;
        padding: 4px 8px;
        border: 1px solid var(--control);
        border-radius: var(--radius);
        background: var(--page);
        color: var(--text);
        font: inherit;
      }
      main {
        flex: 1;
        width: 100%;
        max-width: 1080px;
        margin: 0 auto;
        padding: 24px 16px 48px;
      }
      tmtar-status {
        position: sticky;
        bottom: 0;
      }
    `
  ];

  /** The view of the address, and whether it has not been shown yet since the visitor moved to it. */
  #current = subject();
  #hasMoved = false;

  constructor() {
    super();
    /** The languages that the visitor can choose. */
    this.tags = Object.keys(LANGUAGES);
    applyLanguage();
    this.addEventListener('shown', event => this.#onShown(/** @type {CustomEvent} */ (event)));
  }

  #onAddress = () => {
    this.#hasMoved ||= this.#current !== subject();
    this.#current = subject();
    applyLanguage();
    this.requestUpdate();
  };

  connectedCallback() {
    super.connectedCallback();
    router.addEventListener('change', this.#onAddress);
    configuration().then(
      ({ languages }) => this.#offer([languages.content]),
      () => {}
    );
  }

  disconnectedCallback() {
    router.removeEventListener('change', this.#onAddress);
    super.disconnectedCallback();
  }

  /** @param {string[]} tags */
  #offer(tags) {
    this.tags = [...new Set([...this.tags, ...tags])];
  }

  /** @param {CustomEvent<{ title: string, languages: string[] }>} event */
  async #onShown(event) {
    const view = /** @type {Component} */ (event.composedPath()[0]);
    const { title, languages } = event.detail;
    document.title = title ? `${title} · ${t('shell.brand')}` : t('shell.brand');
    this.#offer(languages);
    if (this.#hasMoved) {
      this.#hasMoved = false;
      await view.updateComplete;
      scrollTo(0, 0);
      view.renderRoot.querySelector('h1')?.focus({ preventScroll: true });
    }
  }

  render() {
    return html`<header>
        <div class="row apart">
          <a class="brand" href=${to('')}>${icon('map-pin')} ${t('shell.brand')}</a>
          ${this.#languages()}
        </div>
      </header>
      <main>${this.#view()}</main>
      <tmtar-status .api=${api}></tmtar-status>`;
  }

  #languages() {
    const current = chosenLanguage();
    const tags = current && !this.tags.includes(current) ? [...this.tags, current] : this.tags;
    const shown = current ?? preferred(tags);
    return html`<label>
      <span class="spoken">${t('shell.language')}</span> ${icon('languages')}
      <select @change=${(/** @type {Event & { target: HTMLSelectElement }} */ { target }) => router.change({ lang: target.value })}>
        ${tags.map(tag => html`<option value=${tag} lang=${tag} .selected=${tag === shown}>${nameOf(tag)}</option>`)}
      </select>
    </label>`;
  }

  #view() {
    const zone = ZONE.exec(router.path)?.[1];
    if (zone) {
      return html`<tmtar-visit-zone .zoneId=${Number(zone)} .tag=${chosenLanguage() ?? ''}></tmtar-visit-zone>`;
    }
    const place = router.query.get('place');
    const isAround = router.query.get('around') === 'me';
    if (router.path !== '/' || (place !== null && !PLACE.test(place))) {
      return html`<tmtar-missing></tmtar-missing>`;
    }
    if (place || isAround) {
      return html`<tmtar-visit-place .placeId=${place && Number(place)} .tag=${chosenLanguage() ?? ''}></tmtar-visit-place>`;
    }
    return html`<tmtar-visit-start></tmtar-visit-start>`;
  }
}

/** What the address names, without its language and its search: a change of these keeps the focus where it is. */
function subject() {
  return [router.path, router.query.get('place'), router.query.get('around')].join(' ');
}

/**
 * The first of the languages of the browser that can be chosen; otherwise that of the interface.
 *
 * @param {string[]} tags
 */
function preferred(tags) {
  const base = (/** @type {string} */ tag) => tag.split('-')[0];
  for (const wanted of navigator.languages) {
    const found = tags.find(tag => tag === wanted) ?? tags.find(tag => base(tag) === base(wanted));
    if (found) {
      return found;
    }
  }
  return language.tag;
}

/**
 * The name of a language in itself.
 *
 * @param {string} tag
 */
function nameOf(tag) {
  const name = languageName(tag, tag);
  return name[0].toUpperCase() + name.slice(1);
}

customElements.define('tmtar-visit', VisitApp);
