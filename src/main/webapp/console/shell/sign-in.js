import { css, html } from '../../vendor/lit.js';
import { configuration, session } from '../api/index.js';
import { Problem } from '../api/Problem.js';
import { t } from '../i18n/i18n.js';
import { Component } from '../ui/component.js';
import '../ui/field.js';
import '../ui/problem.js';
import { router } from './router.js';

/**
 * The ways to sign in: buttons of the identity providers, or in development a field for an identity. Within a page that waits for
 * its user, the identity provider opens in a window of its own, so that nothing on the page is lost.
 */
export class SignIn extends Component {
  static properties = {
    again: { type: Boolean },
    configuration: { state: true },
    identity: { state: true },
    problem: { state: true },
    busy: { state: true }
  };

  static styles = [
    ...Component.styles,
    css`
      form {
        max-width: 360px;
      }
    `
  ];

  constructor() {
    super();
    /** Whether the page keeps its state during the sign-in. */
    this.again = false;
    /** @type {import('../api/index.js').Configuration | null} */
    this.configuration = null;
    this.identity = '';
    /** @type {unknown} */
    this.problem = null;
    this.busy = false;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#load();
  }

  async #load() {
    this.problem = null;
    try {
      this.configuration = await configuration();
    } catch (problem) {
      this.problem = problem;
    }
  }

  /** @param {SubmitEvent} event */
  async #signIn(event) {
    event.preventDefault();
    const identity = this.identity.trim();
    if (!identity || this.busy) {
      return;
    }
    await this.#attempt(() => session.start(identity));
  }

  /** @param {import('../api/oidc.js').Issuer} issuer */
  #leave(issuer) {
    return this.#attempt(async () => {
      // The window opens at once, because browsers block windows that open later than the click.
      const popup = this.again ? window.open('', 'tmtar-sign-in', 'popup,width=480,height=640') : null;
      const { authorizationUrl } = await import('../api/oidc.js');
      const url = await authorizationUrl(issuer, this.again ? '' : router.path + location.search);
      popup ? (popup.location.href = url) : location.assign(url);
    });
  }

  /** @param {() => Promise<void>} action */
  async #attempt(action) {
    this.busy = true;
    this.problem = null;
    try {
      await action();
    } catch (problem) {
      this.problem = problem;
    } finally {
      this.busy = false;
    }
  }

  render() {
    if (!this.configuration) {
      return this.problem
        ? html`<tmtar-problem .problem=${this.problem} @retry=${this.#load}></tmtar-problem>`
        : html`<tmtar-skeleton></tmtar-skeleton>`;
    }
    if (!isSecureContext) {
      return html`<p>${t('signIn.insecure')}</p>`;
    }
    const { identity, issuers } = this.configuration.sign_in;
    return html`<div class="stack">
      ${issuers.map(
        issuer => html`<button type="button" class="primary" ?disabled=${this.busy} @click=${() => this.#leave(issuer)}>
          ${t('signIn.with', { name: issuer.label })}
        </button>`
      )}
      ${identity ? this.#identityForm() : null}
      ${identity || issuers.length > 0 ? null : html`<p>${t('signIn.none')}</p>`}
      <p role="alert">${this.problem ? refusal(this.problem) : null}</p>
    </div>`;
  }

  #identityForm() {
    return html`<form class="stack" @submit=${this.#signIn}>
      <tmtar-field
        label=${t('signIn.identity')}
        hint=${t('signIn.identityHint')}
        name="identity"
        autocomplete="username"
        required
        .value=${this.identity}
        @value=${(/** @type {CustomEvent<string>} */ { detail }) => (this.identity = detail)}
      ></tmtar-field>
      <button class="primary" ?disabled=${this.busy}>${t('signIn.submit')}</button>
    </form>`;
  }
}

/** @param {unknown} problem */
function refusal(problem) {
  if (problem instanceof Problem && problem.isUnreachable) {
    return t('problem.offline');
  }
  return t('signIn.refused', { reason: problem instanceof Error ? problem.message : '' });
}

customElements.define('tmtar-sign-in', SignIn);
