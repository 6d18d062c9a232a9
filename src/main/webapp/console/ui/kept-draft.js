import { html } from '../../vendor/lit.js';
import { moment, t } from '../i18n/i18n.js';
import { icon } from './icon.js';

/** The prefix of the keys in the session storage. */
const PREFIX = 'tmtar.draft';

/**
 * A stored draft: the changed members, each with its value and the value on which the change is based.
 *
 * @typedef {{ at: string, members: [field: string, mine: unknown, base: unknown][] }} Stored
 */

/**
 * Keeps the draft of a form in this tab, so that it survives a reload, and a sign-out in another tab. It is forgotten when the form
 * is saved, discarded, or left. If another editor has changed the same member in the meantime, the form asks the user.
 */
export class KeptDraft {
  #host;
  #form;
  #key;
  #isRestored = false;
  /** @type {string | null} when the restored draft was stored, in RFC 3339; null if nothing was restored */
  #restoredAt = null;

  /**
   * @param {import('../../vendor/lit.js').ReactiveControllerHost} host
   * @param {import('./form.js').Form<any>} form
   * @param {() => string} key the name of the draft, which contains the user and the resource
   */
  constructor(host, form, key) {
    this.#host = host;
    this.#form = form;
    this.#key = key;
    host.addController(this);
  }

  /** The notice that a draft was restored. */
  render() {
    return html`<div role="status">
      ${this.#restoredAt
        ? html`<p class="notice">${icon('history')} ${t('form.restored', { time: moment(this.#restoredAt) })}</p>`
        : null}
    </div>`;
  }

  hostUpdated() {
    if (this.#form.base === null) {
      return;
    }
    if (this.#isRestored) {
      this.#store();
    } else {
      this.#isRestored = true;
      this.#restore();
    }
  }

  hostDisconnected() {
    // The user has been asked. A page that is closed or reloaded does not disconnect its elements.
    sessionStorage.removeItem(this.#name);
  }

  get #name() {
    return `${PREFIX}.${this.#key()}`;
  }

  #store() {
    const members = this.#form.changes();
    if (members.length === 0) {
      sessionStorage.removeItem(this.#name);
      if (this.#restoredAt) {
        this.#restoredAt = null;
        this.#host.requestUpdate();
      }
    } else {
      // JSON has no undefined.
      const stored = members.map(([field, mine, base]) => [field, mine ?? null, base ?? null]);
      sessionStorage.setItem(this.#name, JSON.stringify({ at: new Date().toISOString(), members: stored }));
    }
  }

  #restore() {
    const text = sessionStorage.getItem(this.#name);
    if (text) {
      const { at, members } = /** @type {Stored} */ (JSON.parse(text));
      this.#form.restore(members);
      this.#restoredAt = this.#form.isDirty ? at : null;
      this.#host.requestUpdate();
    }
  }
}
