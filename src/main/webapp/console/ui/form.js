import { css, html } from '../../vendor/lit.js';
import { api } from '../api/index.js';
import { Problem } from '../api/Problem.js';
import { t } from '../i18n/i18n.js';
import { router } from '../shell/router.js';
import { Component } from './component.js';
import './dialog.js';
import { icon } from './icon.js';
import { explain, reasonOf } from './problem.js';
import { faultOf } from './refusals.js';
import { toast } from './toast.js';

/** How often an open form asks whether the resource has changed, in milliseconds. */
const POLL = 30_000;

/** How often a form whose save waits asks whether the server can be reached again, in milliseconds. */
const RETRY = 5_000;

/** How long that question waits for a response, in milliseconds. A connection that is gone without a notice has none for minutes. */
const RETRY_TIMEOUT = 20_000;

/** The header of a request that no cache of the browser answers. */
const FROM_SERVER = { 'Cache-Control': 'no-cache' };

/** How often a save is repeated on a newer version in which other members have changed. */
const MAX_REBASES = 3;

/**
 * @template {Record<string, any>} T
 * @typedef {object} Source
 * @property {(etag: string | null) => Promise<import('../api/ApiClient.js').Answer<T>>} read a conditional GET
 * @property {(changes: Partial<T>, etag: string | null) => Promise<import('../api/ApiClient.js').Answer<T>>} write a PUT of some members
 * @property {(keyof T & string)[]} fields the members that the form edits
 * @property {(saved: T) => void} [saved] is called after each save
 * @property {(before: T, saved: T) => string[]} [also] the members that a save changes besides those that the user has changed
 * @property {(saved: T, etag: string | null) => unknown} [undo] what Undo does instead of writing the old values, as after a creation
 */

/**
 * A member that two editors have changed.
 *
 * @typedef {{ field: string, base: unknown, theirs: unknown, mine: unknown, chosen: 'theirs' | 'mine' | null }} Conflict
 */

/**
 * The draft of one resource: what the user has changed, and what the server has. It saves with `If-Match`. If another editor has saved
 * in the meantime, it merges changes of different members, and otherwise asks the user for each member. A save can be undone.
 *
 * @template {Record<string, any>} T
 */
export class Form {
  #host;
  #source;
  /** @type {string | null} */
  #etag = null;
  /** @type {Partial<T>} */
  #draft = {};
  /** @type {ReturnType<typeof setInterval> | undefined} */
  #timer;
  /** @type {ReturnType<typeof setInterval> | undefined} runs while a save waits for the server */
  #waiting;
  /** @type {Partial<T>} the changes whose save waits for the server */
  #unsent = {};
  /** @type {Partial<T>} the changes that the server may have by now: they are being written, or their save has had no response */
  #sent = {};
  /** @type {(() => void) | undefined} */
  #release;

  /** @type {T | null} what the server has, as far as the form knows */
  base = null;
  /** @type {unknown} why the resource cannot be read */
  problem = null;
  /** @type {Record<string, string>} the faults of members by their names */
  errors = {};
  /** @type {import('./problem.js').Explanation | null} the fault of the whole form */
  fault = null;
  /** @type {Conflict[]} */
  conflicts = [];
  /** Whether the user is asked about the conflicts now. */
  isAsking = false;
  isSaving = false;
  /** Whether another editor has saved while this form has changes. */
  isOutdated = false;

  /**
   * @param {import('../../vendor/lit.js').ReactiveControllerHost & HTMLElement} host
   * @param {Source<T>} source
   */
  constructor(host, source) {
    this.#host = host;
    this.#source = source;
    host.addController(this);
  }

  hostConnected() {
    this.#release = router.hold(() => this.isDirty);
    this.#timer = every(POLL, () => this.#poll());
    this.load();
  }

  hostDisconnected() {
    this.#release?.();
    clearInterval(this.#timer);
    this.#abandon();
  }

  /**
   * Saves as soon as the server can be reached again. A device that is online does not announce that, so the form asks.
   *
   * @param {Partial<T>} changes
   */
  #saveLater(changes) {
    this.#stopWaiting();
    this.#unsent = changes;
    addEventListener('online', this.#saveNow);
    api.addEventListener('reached', this.#saveNow);
    this.#waiting = every(RETRY, () =>
      api.get('/configuration', { headers: FROM_SERVER, signal: AbortSignal.timeout(RETRY_TIMEOUT) }).catch(() => {})
    );
  }

  #saveNow = () => {
    this.#stopWaiting();
    this.#clearFaults();
    this.#host.requestUpdate();
    // What the user has typed since the save may be unfinished, so it stays a draft.
    // What the user has set back since is not to be saved either.
    const fields = Object.keys(this.#unsent).filter(field => field in this.#draft && !same(this.#draft[field], this.base?.[field]));
    this.#save(/** @type {Partial<T>} */ (Object.fromEntries(fields.map(field => [field, this.#unsent[field]]))));
  };

  #stopWaiting() {
    clearInterval(this.#waiting);
    removeEventListener('online', this.#saveNow);
    api.removeEventListener('reached', this.#saveNow);
  }

  /** Forgets the draft, which is not saved either when the connection is back. */
  #abandon() {
    this.#stopWaiting();
    this.#draft = {};
    this.#sent = {};
    this.conflicts = [];
    this.isAsking = false;
  }

  /** Reads the resource. Changes of another editor are merged into a draft. */
  async load() {
    try {
      await this.#rebase();
      this.problem = null;
    } catch (problem) {
      this.problem = problem;
    }
    this.#host.requestUpdate();
  }

  /** The ETag of the version that the form shows. */
  get etag() {
    return this.#etag;
  }

  /** Whether a save creates a resource. Without an `If-Match`, a repeated request would create a second one. */
  get #isCreation() {
    return this.#etag === null;
  }

  get isDirty() {
    return Object.keys(this.#draft).length > 0;
  }

  /**
   * The value of a member as the form shows it.
   *
   * @template {keyof T & string} K
   * @param {K} field
   * @returns {T[K]}
   */
  value(field) {
    return field in this.#draft ? /** @type {T[K]} */ (this.#draft[field]) : /** @type {T} */ (this.base)[field];
  }

  /**
   * @template {keyof T & string} K
   * @param {K} field
   * @param {T[K]} value
   */
  set(field, value) {
    this.#draft[field] = value;
    this.#prune();
    delete this.errors[field];
    if (!this.isDirty) {
      this.#stopWaiting();
      this.#clearFaults();
    }
    this.#host.requestUpdate();
  }

  /**
   * The resource as the form shows it.
   *
   * @returns {T}
   */
  get shown() {
    return { .../** @type {T} */ (this.base), ...this.#draft };
  }

  /**
   * The members of the draft, each with its value and the value on which the change is based.
   *
   * @returns {[field: string, mine: unknown, base: unknown][]}
   */
  changes() {
    return Object.entries(this.#draft).map(([field, mine]) => [field, mine, this.#baseOf(field)]);
  }

  /**
   * The value on which a change is based. Until the user has chosen in a conflict, that is not the value of the server.
   *
   * @param {string} field
   */
  #baseOf(field) {
    const conflict = this.conflicts.find(each => each.field === field);
    return conflict ? conflict.base : this.base?.[field];
  }

  /**
   * Continues with a draft that was kept. The user chooses where the server has another value than the one that was changed.
   *
   * @param {[field: string, mine: unknown, base: unknown][]} members
   */
  restore(members) {
    const known = /** @type {T} */ (this.base);
    members.forEach(([field, mine]) => this.set(field, /** @type {T[string]} */ (mine ?? (field in known ? null : undefined))));
    this.#ask(
      members
        .map(([field, mine, base]) => ({ field, base, theirs: this.base?.[field], mine, chosen: null }))
        .filter(({ base, theirs, mine }) => !same(theirs ?? null, base) && !same(theirs ?? null, mine))
    );
  }

  discard() {
    this.#abandon();
    this.#clearFaults();
    this.#host.requestUpdate();
    if (this.isOutdated) {
      this.load();
    }
  }

  /** Saves the draft. The faults of a refused save are in the form, which keeps the draft. */
  save() {
    return this.#save({ ...this.#draft });
  }

  /** @param {Partial<T>} changes */
  async #save(changes) {
    if (Object.keys(changes).length === 0 || this.isSaving || this.#asksAgain()) {
      return;
    }
    this.#stopWaiting();
    this.#clearFaults();
    this.isSaving = true;
    this.#sent = changes;
    this.#host.requestUpdate();
    let isUncertain = false;
    try {
      await this.#write(changes);
    } catch (problem) {
      isUncertain = problem instanceof Problem && problem.isUnreachable && !this.#isCreation;
      await this.#refuse(problem);
    } finally {
      this.isSaving = false;
      if (!isUncertain) {
        this.#sent = {};
      }
      this.#prune();
      this.#host.requestUpdate();
    }
    // A form that was left meanwhile has nothing to save.
    isUncertain && this.isDirty && this.#saveLater(changes);
  }

  /** @param {Partial<T>} changes */
  async #write(changes) {
    for (let attempt = 1; ; attempt++) {
      const before = /** @type {T} */ (this.base);
      try {
        const { data, etag } = await this.#source.write(changes, this.#etag);
        // What the user has typed during the save stays a draft.
        this.#forget(changes);
        this.#sent = {};
        this.#adopt(data, etag);
        this.#announce(before, changes);
        return;
      } catch (problem) {
        if (!(problem instanceof Problem && problem.isStale) || attempt > MAX_REBASES) {
          throw problem;
        }
        // The draft of a form that was left is gone, so it cannot be compared any more.
        if (!(await this.#rebase()) || !this.#host.isConnected) {
          return;
        }
      }
    }
  }

  /** @param {Partial<T>} changes */
  #forget(changes) {
    for (const field of Object.keys(changes)) {
      if (same(this.#draft[field], changes[field])) {
        delete this.#draft[field];
      }
    }
  }

  /**
   * Continues on the version of another editor.
   *
   * @returns {Promise<boolean>} false if the user has to choose
   */
  async #rebase() {
    const { data: theirs, etag } = await this.#source.read(null);
    // Before the first version is known, no change is based on another one.
    const changes = this.base === null ? [] : this.changes();
    const conflicts = changes
      .map(([field, mine, base]) => ({ field, base, theirs: theirs[field], mine, chosen: null }))
      .filter(({ base, mine, theirs }) => !same(theirs, base) && !same(theirs, mine));
    this.#adopt(theirs, etag);
    this.#ask(conflicts);
    return conflicts.length === 0;
  }

  /**
   * Chooses a side of a conflict.
   *
   * @param {string} field
   * @param {'theirs' | 'mine'} chosen
   */
  choose(field, chosen) {
    this.conflicts = this.conflicts.map(conflict => (conflict.field === field ? { ...conflict, chosen } : conflict));
    this.#host.requestUpdate();
  }

  /** Saves what the user has chosen in all conflicts. */
  resolve() {
    this.conflicts.filter(({ chosen }) => chosen === 'theirs').forEach(({ field }) => delete this.#draft[field]);
    this.#ask([]);
    return this.save();
  }

  /** Returns to the form with the draft as it is. The next save asks again. */
  postpone() {
    this.isAsking = false;
    this.#host.requestUpdate();
  }

  /** @param {Conflict[]} conflicts */
  #ask(conflicts) {
    this.conflicts = conflicts;
    this.isAsking = conflicts.length > 0;
    this.#host.requestUpdate();
  }

  /** Asks about the conflicts that are left, with the values that the form has by now. */
  #asksAgain() {
    this.#ask(
      this.conflicts
        .filter(({ field }) => field in this.#draft)
        .map(conflict => ({ ...conflict, mine: this.#draft[conflict.field] }))
    );
    return this.isAsking;
  }

  /**
   * @param {T} data
   * @param {string | null} etag
   */
  #adopt(data, etag) {
    this.base = data;
    this.#etag = etag;
    this.isOutdated = false;
    this.#prune();
  }

  /**
   * Removes the members of the draft that equal those of the server. A member that the server may have saved by now stays, because the
   * server can have another value: the user may set it back to its old value meanwhile.
   */
  #prune() {
    const unchanged = Object.keys(this.#draft).filter(
      field => !(field in this.#sent) && same(this.#draft[field], this.base?.[field])
    );
    unchanged.forEach(field => delete this.#draft[field]);
  }

  /**
   * @param {T} before
   * @param {Partial<T>} changes
   */
  #announce(before, changes) {
    this.#source.saved?.(/** @type {T} */ (this.base));
    const saved = /** @type {T} */ (this.base);
    const fields = [...Object.keys(changes), ...(this.#source.also?.(before, saved) ?? [])];
    const old = /** @type {Partial<T>} */ (Object.fromEntries(fields.map(field => [field, before[field]])));
    const etag = this.#etag;
    toast(t('form.saved'), { undo: () => (this.#source.undo ? this.#source.undo(saved, etag) : this.#undo(old, saved)) });
  }

  /**
   * Writes the values from before a save, unless they have been changed again since. Changes of other members stay.
   *
   * @param {Partial<T>} old
   * @param {T} saved
   */
  async #undo(old, saved) {
    try {
      const { data: present, etag } = await this.#source.read(null);
      this.#receive(present, etag);
      if (Object.keys(old).some(field => !same(present[field], saved[field]))) {
        throw new Problem({ status: 412 });
      }
      const { data, etag: undone } = await this.#source.write(old, etag);
      this.isOutdated || this.#adopt(data, undone);
      this.#source.saved?.(data);
      toast(t('form.undone'));
    } catch (problem) {
      toast(explain(problem).text);
    }
    this.#host.requestUpdate();
  }

  /** @param {unknown} problem */
  async #refuse(problem) {
    const invalid = problem instanceof Problem ? problem.errors : [];
    for (const each of invalid) {
      const field = each.pointer.split('/')[1];
      this.errors[field] ??= faultOf(each, problem).text;
    }
    const elsewhere = invalid.filter(each => !this.#source.fields.includes(each.pointer.split('/')[1]) || !faultOf(each, problem).isKnown);
    if (problem instanceof Problem && problem.isUnreachable) {
      this.fault = { ...explain(problem), text: t(this.#isCreation ? 'form.unknown' : 'form.offline') };
    } else if (invalid.length === 0 || elsewhere.length > 0) {
      this.fault = explain(problem);
    }
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const first = this.#source.fields.find(field => this.errors[field]);
    /** @type {HTMLElement | null | undefined} */ (this.#host.shadowRoot?.querySelector(`[name="${first}"]`))?.focus();
  }

  #clearFaults() {
    this.errors = {};
    this.fault = null;
  }

  async #poll() {
    if (!document.hidden && this.base !== null && !this.isSaving) {
      await this.refresh();
    }
  }

  /** Reads the resource again if it has changed. */
  async refresh() {
    try {
      const known = this.#etag;
      const { data, etag, isUnchanged } = await this.#source.read(known);
      // A save or an undo since the request can have made the response outdated.
      const isOvertaken = this.isSaving || this.#etag !== known;
      if (!isOvertaken && !isUnchanged && etag !== known) {
        this.#receive(data, etag);
      }
    } catch {
      // The next save tells the user.
    }
  }

  /**
   * Shows what the server has now. A draft keeps its version until it is saved, so that the changes of another editor are merged then.
   *
   * @param {T} data
   * @param {string | null} etag
   */
  #receive(data, etag) {
    if (this.isDirty && versionOf(etag) !== versionOf(this.#etag)) {
      this.isOutdated = true;
    } else {
      this.#adopt(data, etag);
    }
    this.#host.requestUpdate();
  }
}

/**
 * Repeats an action, but not while it is in progress: a request can wait for hours until the user has signed in again.
 *
 * @param {number} milliseconds
 * @param {() => Promise<unknown>} action is never rejected
 */
function every(milliseconds, action) {
  let isInProgress = false;
  return setInterval(async () => {
    if (!isInProgress) {
      isInProgress = true;
      await action();
      isInProgress = false;
    }
  }, milliseconds);
}

/**
 * The version in an ETag. What follows it names the representation: its language, and the minute in which its links were signed.
 *
 * @param {string | null} etag
 */
function versionOf(etag) {
  return etag === null ? null : /\d+/.exec(etag)?.[0];
}

/**
 * Whether two values of JSON are equal.
 *
 * @param {unknown} one
 * @param {unknown} other
 */
function same(one, other) {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/**
 * The end of a form: Save, Discard, the fault of the whole form, and the choice between two versions. Ctrl+S saves.
 * `labels` has the names of the members for the comparison.
 */
class FormBar extends Component {
  static properties = {
    form: { attribute: false },
    labels: { attribute: false },
    version: { attribute: false },
    isDirty: { type: Boolean, attribute: 'dirty', reflect: true }
  };

  static styles = [
    ...Component.styles,
    css`
      :host {
        display: block;
      }
      :host([dirty]) {
        position: sticky;
        bottom: 0;
        z-index: 2;
        padding: 8px 0;
        border-top: 1px solid var(--line);
        background: var(--page);
      }
      .error {
        color: var(--danger);
      }
      .outdated {
        display: flex;
        align-items: center;
        gap: 8px;
        color: var(--warning);
      }
      fieldset {
        margin: 0 0 16px;
        padding: 8px 16px 16px;
        border: 1px solid var(--line);
        border-radius: var(--radius);
      }
      legend {
        font-weight: 600;
      }
      label {
        display: flex;
        gap: 8px;
        padding: 4px 0;
      }
      .value {
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
    `
  ];

  constructor() {
    super();
    /** @type {Form<any> | null} */
    this.form = null;
    /** @type {Record<string, string>} */
    this.labels = {};
    /** Changes with the form, so that the bar renders. */
    this.version = 0;
    /** Whether the bar stays in view while the form is scrolled, because there is something to save. */
    this.isDirty = false;
  }

  willUpdate() {
    this.isDirty = this.form?.isDirty ?? false;
  }

  /** @param {KeyboardEvent} event */
  #onKey = event => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') {
      event.preventDefault();
      this.form?.save();
    }
  };

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('keydown', this.#onKey);
  }

  disconnectedCallback() {
    document.removeEventListener('keydown', this.#onKey);
    super.disconnectedCallback();
  }

  render() {
    const form = this.form;
    if (!form) {
      return null;
    }
    const isIdle = !form.isDirty || form.isSaving;
    return html`<div role="alert">${form.fault ? html`<p class="error">${reasonOf(form.fault)}</p>` : null}</div>
      <div role="status">
        ${form.isOutdated ? html`<p class="outdated">${icon('info')} ${t('form.outdated')}</p>` : null}
      </div>
      <div class="row">
        <button type="button" class="primary" ?disabled=${isIdle} @click=${() => form.save()}>
          ${form.isSaving ? t('form.saving') : t('form.save')}
        </button>
        <button type="button" ?disabled=${isIdle} @click=${() => form.discard()}>${t('form.discard')}</button>
      </div>
      <tmtar-dialog heading=${t('conflict.heading')} .open=${form.isAsking} @close=${() => form.postpone()}>
        <p>${t('conflict.text')}</p>
        ${form.conflicts.map(conflict => this.#choice(form, conflict))}
        <button
          type="button"
          class="primary"
          ?disabled=${form.conflicts.some(({ chosen }) => chosen === null)}
          @click=${() => form.resolve()}
        >
          ${t('conflict.save')}
        </button>
      </tmtar-dialog>`;
  }

  /**
   * @param {Form<any>} form
   * @param {Conflict} conflict
   */
  #choice(form, { field, base, theirs, mine, chosen }) {
    const option = (/** @type {'theirs' | 'mine'} */ side, /** @type {unknown} */ value) => html`<label>
      <input type="radio" name=${field} .checked=${chosen === side} @change=${() => form.choose(field, side)} />
      <span>${t(`conflict.${side}`)}: <span class="value">${show(value)}</span></span>
    </label>`;
    return html`<fieldset>
      <legend>${this.labels[field] ?? field}</legend>
      <p class="muted">${t('conflict.base')}: <span class="value">${show(base)}</span></p>
      ${option('theirs', theirs)} ${option('mine', mine)}
    </fieldset>`;
  }
}

/** @param {unknown} value */
function show(value) {
  return value === null || value === undefined || value === '' ? t('state.none') : String(value);
}

/**
 * The bar of a form.
 *
 * @param {Form<any>} form
 * @param {Record<string, string>} labels
 */
export function formBar(form, labels) {
  return html`<tmtar-form-bar .form=${form} .labels=${labels} .version=${{}}></tmtar-form-bar>`;
}

customElements.define('tmtar-form-bar', FormBar);
