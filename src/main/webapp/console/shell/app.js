import { css, html, nothing } from '../../vendor/lit.js';
import { api, session, sessionApi, signInBy } from '../api/index.js';
import { Problem } from '../api/Problem.js';
import { IN_COOKIE } from '../api/Session.js';
import { uploads } from '../file/uploads.js';
import { language, LANGUAGES, t } from '../i18n/i18n.js';
import { chooseLanguage } from '../i18n/texts.js';
import '../place/breadcrumb.js';
import { placeName } from '../place/place-link.js';
import { isWithin, places } from '../place/places.js';
import '../place/sidebar.js';
import { Component } from '../ui/component.js';
import { icon } from '../ui/icon.js';
import '../ui/confirm.js';
import { deletions } from '../ui/deletions.js';
import '../ui/dialog.js';
import '../ui/empty.js';
import { explain, explainBy } from '../ui/problem.js';
import { explainRefusal } from '../ui/refusals.js';
import '../ui/skeleton.js';
import { toast } from '../ui/toast.js';
import { Watch } from '../ui/watch.js';
import { chooseTheme, theme } from './preferences.js';
import { match, router } from './router.js';
import { isFor, screens } from './routes.js';
import './sign-in.js';
import './status.js';

/** @typedef {import('../api/api.d.ts').components['schemas']['User']} User */

const CALLBACK = '/signed-in';

/** The detail of a refusal that concerns the location of a resource, not the role of the user. */
const OF_LOCATION = /\bthis location\b/;

/** The page: the bar with language, theme and account, the menu, the screen of the address, and what happens to the session. */
export class App extends Component {
  static properties = {
    state: { state: true },
    user: { state: true },
    problem: { state: true },
    screen: { state: true },
    element: { state: true },
    asks: { state: true },
    menuIsOpen: { state: true }
  };

  static styles = [
    ...Component.styles,
    css`
      :host {
        display: grid;
        grid-template: auto 1fr auto / 240px minmax(0, 1fr);
        min-height: 100vh;
      }
      header {
        grid-column: 1 / -1;
        display: flex;
        align-items: center;
        gap: 8px;
        padding: 8px 16px;
        border-bottom: 1px solid var(--line);
        background: var(--surface);
      }
      header .brand {
        display: inline-flex;
        align-items: center;
        gap: 8px;
        margin-inline-end: auto;
        color: var(--text);
        font-size: var(--large);
        font-weight: 600;
        text-decoration: none;
      }
      .menu-button {
        display: none;
      }
      nav {
        border-inline-end: 1px solid var(--line);
        background: var(--surface);
      }
      nav .fixed {
        position: sticky;
        top: 0;
        display: flex;
        flex-direction: column;
        gap: 16px;
        max-height: calc(100vh - 54px);
        padding: 16px 8px;
        overflow-y: auto;
      }
      tmtar-place-sidebar {
        flex: 0 1 auto;
        min-height: 200px;
        padding-bottom: 16px;
        border-bottom: 1px solid var(--line);
      }
      .curtain {
        display: none;
      }
      nav ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      nav li a {
        display: flex;
        align-items: center;
        gap: 8px;
        min-height: 36px;
        padding: 4px 8px;
        border-radius: var(--radius);
        color: var(--text);
        text-decoration: none;
      }
      nav li a:hover {
        text-decoration: underline;
      }
      nav li a[aria-current] {
        background: var(--page);
        box-shadow: inset 3px 0 var(--accent);
        font-weight: 600;
      }
      main {
        min-width: 0;
        padding: 24px 32px;
      }
      main.alone {
        grid-column: 1 / -1;
        justify-self: center;
        width: min(100%, 424px);
        padding-top: 10vh;
      }
      tmtar-status {
        grid-column: 1 / -1;
        position: sticky;
        bottom: 0;
      }
      .skip:not(:focus) {
        position: absolute;
        inset-inline-start: -100vw;
      }
      select {
        min-height: 36px;
        max-width: 140px;
        border: 1px solid var(--control);
        border-radius: var(--radius);
        background: var(--page);
        color: var(--text);
        font: inherit;
      }
      @media print {
        header,
        nav,
        tmtar-breadcrumb,
        tmtar-toasts {
          display: none;
        }
        :host {
          display: block;
        }
      }
      @media (max-width: 719px) {
        :host {
          grid-template-columns: minmax(0, 1fr);
        }
        .menu-button {
          display: inline-flex;
        }
        .brand span {
          display: none;
        }
        nav {
          display: none;
          border-inline-end: none;
          border-bottom: 1px solid var(--line);
        }
        nav.open {
          position: fixed;
          inset: 0 auto 0 0;
          z-index: 4;
          display: block;
          width: min(320px, calc(100vw - 48px));
          border-bottom: none;
          border-inline-end: 1px solid var(--control);
        }
        nav.open ~ .curtain {
          position: fixed;
          inset: 0;
          z-index: 3;
          display: block;
          background: rgb(0 0 0 / 50%);
        }
        header {
          gap: 4px;
          padding: 8px;
        }
        main {
          padding: 16px;
        }
        select {
          min-width: 0;
          max-width: 104px;
        }
      }
    `
  ];

  /**
   * The requests that wait until the user has signed in again.
   *
   * @type {(() => void)[]}
   */
  #waiting = [];
  #key = '';
  #isReading = false;
  /** @type {Set<string>} */
  #loaded = new Set();

  constructor() {
    super();
    /** @type {'starting' | 'out' | 'in' | 'failed'} */
    this.state = 'starting';
    /** @type {User | null} */
    this.user = null;
    /** @type {unknown} */
    this.problem = null;
    /** @type {ReturnType<typeof match>} */
    this.screen = null;
    /** @type {HTMLElement | null} */
    this.element = null;
    /** Whether the sign-in is open over a screen. */
    this.asks = false;
    this.menuIsOpen = false;
    signInBy(() => this.#askToSignIn());
    explainBy(problem => (problem.status === 403 ? this.#explainForbidden(problem) : explainRefusal(problem)), places);
    api.addEventListener('forbidden', () => this.#readRights());
    session.addEventListener('started', () => this.#onStarted());
    session.addEventListener('ended', () => this.state !== 'out' && reload());
    session.addEventListener('replaced', reload);
    router.addEventListener('change', () => this.#show());
    router.addEventListener('leaving', event => this.#onLeaving(event));
    new Watch(this, places);
    this.addEventListener('profile', event => (this.user = /** @type {CustomEvent<User>} */ (event).detail));
    document.addEventListener('keydown', event => this.#onKey(event));
  }

  /** The place of the address, which the tree and the breadcrumb show. */
  get place() {
    const stated = Number(this.screen?.parameters.place ?? router.query.get('place'));
    return stated > 0 ? stated : null;
  }

  get role() {
    const place = this.user?.admin_location_id;
    return place === 1 ? 'root' : place ? 'admin' : 'user';
  }

  connectedCallback() {
    super.connectedCallback();
    this.#start();
  }

  async #start() {
    this.problem = null;
    try {
      if (router.path === CALLBACK) {
        await this.#finishSignIn();
      } else if (session.isExpected) {
        await this.#enter();
      } else {
        this.state = 'out';
      }
    } catch (problem) {
      this.#fail(problem);
    }
  }

  async #finishSignIn() {
    const { finish } = await import('../api/oidc.js');
    const { token, returnTo } = await finish();
    await session.start(token);
    if (!returnTo) {
      // The page that waits in another window has been told.
      window.close();
    }
    router.go(returnTo || '/', { replace: true });
    await this.#enter();
  }

  async #enter() {
    if (session.token === null && !(await session.refresh(null))) {
      this.state = 'out';
      return;
    }
    const { data } = await api.get('/users/profile');
    this.user = /** @type {User} */ (data);
    this.state = 'in';
    this.#show();
  }

  /** @param {unknown} problem */
  #fail(problem) {
    this.state = 'failed';
    this.problem = problem;
  }

  /**
   * Why the user may not do something here: the place, the right that is missing, and the own place.
   *
   * @param {import('../api/Problem.js').Problem} problem
   * @returns {import('../ui/problem.js').Explanation | null} null for a user without a place, and if the reason is another one
   */
  #explainForbidden({ detail }) {
    const own = this.user?.admin_location_id;
    if (!own || !OF_LOCATION.test(detail)) {
      return null;
    }
    const { place } = this;
    places.loadNames([place, own]);
    const name = placeName(own);
    const text =
      place !== null && places.path(place) !== null && !isWithin(place, own)
        ? t('problem.forbiddenPlace', { place: placeName(place), own: name })
        : t('problem.forbiddenHere', { own: name });
    return { heading: t('problem.forbidden'), text, link: { href: `/console/places/${own}`, label: t('problem.toOwn', { place: name }) } };
  }

  /** Reads the place of the user again after a refusal, because the right may have been withdrawn. The screen with its draft stays. */
  async #readRights() {
    if (this.state !== 'in' || this.#isReading) {
      return;
    }
    this.#isReading = true;
    try {
      const { data } = await api.get('/users/profile');
      const user = /** @type {User} */ (data);
      if (user.admin_location_id !== this.user?.admin_location_id) {
        this.user = user;
      }
    } catch {
      // The next request tells the user.
    } finally {
      this.#isReading = false;
    }
  }

  #onStarted() {
    if (this.asks) {
      this.asks = false;
      this.#waiting.splice(0).forEach(proceed => proceed());
    } else if (this.state === 'out') {
      this.#enter().catch(problem => this.#fail(problem));
    }
  }

  /** Keeps the screen, with what is typed into it, while its user signs in again. */
  #askToSignIn() {
    if (this.state !== 'in') {
      this.state = 'out';
    } else {
      this.asks = true;
    }
    return /** @type {Promise<void>} */ (new Promise(resolve => this.#waiting.push(resolve)));
  }

  async #signOut() {
    if (!router.mayLeave() || ((await uploads.isBusyAnywhere()) && !window.confirm(t('upload.leave')))) {
      return;
    }
    try {
      if (!(await deletions.finish())) {
        return;
      }
      await endSession();
      // The user has agreed to leave what is not saved, so it is not kept as a draft.
      this.#place(null);
      await this.updateComplete;
      session.end();
    } catch (problem) {
      toast(explain(problem).text);
    }
  }

  async #show() {
    const path = router.path === '/' && this.role === 'user' ? '/account' : router.path;
    const found = match(screens.filter(screen => isFor(screen, this.role)), path);
    this.menuIsOpen = false;
    if (this.state !== 'in') {
      return;
    }
    if (found && !this.#loaded.has(found.route.tag)) {
      try {
        await found.route.load();
        this.#loaded.add(found.route.tag);
      } catch (failure) {
        this.problem = failure;
        return;
      }
    }
    this.problem = null;
    this.screen = found;
    this.#place(found);
  }

  /**
   * Creates the element of a screen. A screen for other parameters is another element, and for another query the same.
   *
   * @param {ReturnType<typeof match>} found
   */
  #place(found) {
    const key = found ? found.route.tag + JSON.stringify(found.parameters) : '';
    if (key !== this.#key) {
      this.#key = key;
      this.element = found ? Object.assign(document.createElement(found.route.tag), found.parameters) : null;
      scrollTo(0, 0);
    }
  }

  willUpdate() {
    // A screen knows its user.
    this.element && Object.assign(this.element, { user: this.user });
    document.title = this.#title;
  }

  /** The screen and the place, which tell tabs of the browser and entries of its history apart. */
  get #title() {
    const { menu, title = menu?.label } = /** @type {Partial<import('./routes.js').Screen>} */ (this.screen?.route ?? {});
    const place = this.place !== null && places.get(this.place) ? placeName(this.place) : '';
    return [title ? t(title) : '', place, t('shell.brand')].filter(Boolean).join(' · ');
  }

  /** @param {Event} event */
  #onLeaving(event) {
    if (!window.confirm(t('form.leave'))) {
      event.preventDefault();
    }
  }

  render() {
    return html`
      ${this.#header()} ${this.state === 'in' ? this.#menu() : null}
      <div class="curtain" @click=${this.#closeMenu}></div>
      <main tabindex="-1" class=${this.state === 'in' ? '' : 'alone'} @focusin=${() => (this.menuIsOpen = false)}>
        ${this.#content()}
      </main>
      <tmtar-status .api=${api}></tmtar-status>
      <tmtar-toasts></tmtar-toasts>
      <tmtar-confirm></tmtar-confirm>
      <tmtar-dialog heading=${t('signIn.again')} .open=${this.asks} permanent>
        <p>${t('signIn.againText')}</p>
        ${this.asks ? html`<tmtar-sign-in again></tmtar-sign-in>` : null}
      </tmtar-dialog>
    `;
  }

  #header() {
    return html`<header>
      <button type="button" class="skip" @click=${() => this.renderRoot.querySelector('main')?.focus()}>${t('shell.skip')}</button>
      ${this.state === 'in'
        ? html`<button
            type="button"
            class="icon menu-button"
            aria-label=${t('shell.menu')}
            aria-expanded=${this.menuIsOpen}
            aria-controls="menu"
            @click=${() => (this.menuIsOpen ? this.#closeMenu() : this.#openMenu())}
          >
            ${icon('menu')}
          </button>`
        : null}
      <a class="brand" href="/console/" aria-label=${t('shell.brand')}>${icon('map-pin')} <span>${t('shell.brand')}</span></a>
      <select aria-label=${t('shell.language')} @change=${this.#onLanguage}>
        ${Object.entries(LANGUAGES).map(
          ([tag, name]) => html`<option value=${tag} lang=${tag} ?selected=${tag === language.tag}>${name}</option>`
        )}
      </select>
      <select aria-label=${t('shell.theme')} @change=${this.#onTheme}>
        ${themes().map(
          ([name, label]) => html`<option value=${name} ?selected=${name === theme()}>${label}</option>`
        )}
      </select>
      ${this.state === 'in'
        ? html`<button type="button" class="icon" title=${t('shell.signOut')} aria-label=${t('shell.signOut')} @click=${this.#signOut}>
            ${icon('log-out')}
          </button>`
        : null}
    </header>`;
  }

  /** @param {Event} event */
  async #onLanguage({ target }) {
    const select = /** @type {HTMLSelectElement} */ (target);
    try {
      await chooseLanguage(select.value);
    } catch {
      // The server is unreachable, or has another version of the page by now.
      select.value = language.tag;
      toast(t('shell.newVersionText'));
    }
  }

  /** @param {Event} event */
  #onTheme({ target }) {
    chooseTheme(/** @type {import('./preferences.js').Theme} */ (/** @type {HTMLSelectElement} */ (target).value));
  }

  /**
   * Escape closes the drawer, and Ctrl+K goes to the search.
   *
   * @param {KeyboardEvent} event
   */
  async #onKey(event) {
    const search = /** @type {HTMLElement | null} */ (this.renderRoot.querySelector('tmtar-place-sidebar'));
    if (event.key === 'Escape' && this.menuIsOpen) {
      this.#closeMenu();
    } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k' && search) {
      event.preventDefault();
      await this.#openMenu();
      search.focus();
    }
  }

  async #openMenu() {
    this.menuIsOpen = true;
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (this.renderRoot.querySelector('nav'))?.focus();
  }

  #closeMenu() {
    this.menuIsOpen = false;
    /** @type {HTMLElement | null} */ (this.renderRoot.querySelector('.menu-button'))?.focus();
  }

  #menu() {
    const entries = screens.filter(screen => screen.menu && isFor(screen, this.role));
    const top = this.user?.admin_location_id;
    return html`<nav id="menu" tabindex="-1" class=${this.menuIsOpen ? 'open' : ''} aria-label=${t('shell.menu')}>
      <div class="fixed">
        ${top
          ? html`<tmtar-place-sidebar .top=${top} .selected=${this.place} .hrefOf=${this.#placeHref}></tmtar-place-sidebar>`
          : null}
        <ul>
          ${entries.map(screen => this.#menuEntry(screen))}
        </ul>
      </div>
    </nav>`;
  }

  /**
   * The address of a place in the tree: the current screen for that place if it can show one, otherwise the screen of the place.
   *
   * @param {number} id
   */
  #placeHref = id => {
    const route = /** @type {import('./routes.js').Screen | undefined} */ (this.screen?.route);
    return route?.byPlace ? `/console${route.path}?place=${id}` : `/console/places/${id}`;
  };

  /** @param {import('./routes.js').Screen} screen */
  #menuEntry({ path, menu, byPlace }) {
    const route = /** @type {import('./routes.js').Screen | undefined} */ (this.screen?.route);
    const current = route?.path === path ? 'page' : route?.section === path ? 'true' : nothing;
    const isNarrowed = byPlace && this.place !== null && this.place !== this.user?.admin_location_id;
    return menu
      ? html`<li>
          <a href=${`/console${path}${isNarrowed ? `?place=${this.place}` : ''}`} aria-current=${current}>
            ${icon(menu.icon)} ${t(menu.label)}
          </a>
        </li>`
      : null;
  }

  #content() {
    switch (this.state) {
      case 'starting':
        return html`<tmtar-skeleton></tmtar-skeleton>`;
      case 'failed':
        return html`<tmtar-problem .problem=${this.problem} @retry=${this.#start}></tmtar-problem>
          <a href="/console/">${t('signIn.backToStart')}</a>`;
      case 'out':
        return html`<div class="stack">
          <h1>${t('signIn.title')}</h1>
          <tmtar-sign-in></tmtar-sign-in>
        </div>`;
      default:
        return this.#screenContent();
    }
  }

  #screenContent() {
    if (this.problem) {
      return html`<tmtar-empty heading=${t('shell.newVersion')} text=${t('shell.newVersionText')}>
        <button type="button" class="primary" @click=${() => location.reload()}>${t('shell.reload')}</button>
      </tmtar-empty>`;
    }
    if (!this.screen) {
      return html`<tmtar-empty heading=${t('shell.noSuchPage')} text=${t('shell.noSuchPageText')}>
        <a class="button" href="/console/">${t('shell.home')}</a>
      </tmtar-empty>`;
    }
    return html`${this.user?.admin_location_id
      ? html`<tmtar-breadcrumb .place=${this.place} .top=${this.user.admin_location_id} .hrefOf=${this.#placeHref}></tmtar-breadcrumb>`
      : null}
    ${this.element}`;
  }
}

/** Ends the session on the server, unless it has already ended. */
async function endSession() {
  try {
    await sessionApi.post('/users/logout', undefined, { headers: IN_COOKIE });
  } catch (problem) {
    if (!(problem instanceof Problem && problem.status === 401)) {
      throw problem;
    }
  }
}

/** Reloads the page without a question, so that nothing of its user stays: no screen, dialog, upload, or request that waits. */
function reload() {
  addEventListener('beforeunload', event => event.stopImmediatePropagation(), { capture: true });
  location.reload();
}

/** @returns {[string, string][]} */
function themes() {
  return [
    ['system', t('theme.system')],
    ['light', t('theme.light')],
    ['dark', t('theme.dark')]
  ];
}

customElements.define('tmtar-app', App);
