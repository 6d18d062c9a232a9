import { html } from '../../vendor/lit.js';
import { api } from '../api/index.js';
import { Problem } from '../api/Problem.js';
import { pathOf } from '../file/file-source.js';
import { t } from '../i18n/i18n.js';
import { Component } from '../ui/component.js';
import '../ui/dialog.js';
import { explain } from '../ui/problem.js';
import '../ui/skeleton.js';
import { toast } from '../ui/toast.js';
import { changes } from './changes.js';
import './difference.js';

/** The resources whose members a PUT changes. */
const RESTORABLE = ['locations', 'users', 'events', 'zones', 'subzones', 'objects', 'files'];

/** The members of a file that a PUT changes. */
const OF_FILES = ['label', 'alt', 'visibility', 'location_id'];

/** @typedef {import('./audit.js').Entry} Entry */
/** @typedef {Record<string, any>} Members */

/**
 * Whether the values before an action can be written again.
 *
 * @param {Entry} entry
 */
export function canRestore({ action, resource, resource_id: id, before }) {
  const isNamed = resource !== 'files' || Boolean(before?.filename);
  return action === 'update' && id !== null && before !== null && RESTORABLE.includes(resource) && isNamed;
}

/**
 * The dialog that writes the values from before an update again, as far as they differ from what the resource has now. It is open
 * while `entry` is not null, and emits `close` and `restored`.
 */
class Restore extends Component {
  static properties = {
    entry: { attribute: false },
    present: { state: true },
    error: { state: true },
    isSaving: { state: true }
  };

  /** @type {string | null} */
  #etag = null;

  constructor() {
    super();
    /** @type {Entry | null} */
    this.entry = null;
    /** @type {Members | null} what the resource has now */
    this.present = null;
    this.error = '';
    this.isSaving = false;
  }

  /** @param {import('../../vendor/lit.js').PropertyValues} changed */
  willUpdate(changed) {
    if (changed.has('entry') && this.entry) {
      this.present = null;
      this.#read();
    }
  }

  get #isFile() {
    return this.entry?.resource === 'files';
  }

  get #path() {
    return this.#isFile ? pathOf(String(this.entry?.before?.filename)) : `/${this.entry?.resource}/${this.entry?.resource_id}`;
  }

  async #read() {
    this.error = '';
    try {
      // The path of a file itself is that of its content.
      const path = this.#isFile ? `${this.#path}/metadata` : this.#path;
      /** @type {import('../api/ApiClient.js').Answer<Members>} */
      let answer = await api.get(path);
      const headers = ownLanguage(answer.data);
      if (Object.keys(headers).length > 0) {
        // Its texts were in the language of the interface.
        answer = await api.get(path, { headers });
      }
      this.present = answer.data;
      this.#etag = answer.etag;
    } catch (problem) {
      const isGone = problem instanceof Problem && problem.status === 404;
      this.error = isGone ? t('audit.gone') : explain(problem).text;
    }
  }

  /** The members that the restoration would change: as they are, and as they were. */
  get #difference() {
    const { present } = this;
    const before = /** @type {Members} */ (this.entry?.before ?? {});
    const known = Object.keys(before).filter(name => present && name in present && (!this.#isFile || OF_FILES.includes(name)));
    const changed = changes(pick(present, known), pick(before, known)).map(({ path }) => path[0]);
    const names = known.filter(name => changed.includes(name));
    return { now: pick(present, names), then: pick(before, names), isEmpty: names.length === 0 };
  }

  async #restore() {
    const { now, then } = this.#difference;
    const path = this.#path;
    const headers = ownLanguage(this.present);
    this.isSaving = true;
    this.error = '';
    try {
      const { etag } = await api.put(path, withoutOthers(then, now), { ifMatch: this.#etag, headers });
      toast(t('audit.restored'), { undo: () => this.#undo(path, withoutOthers(now, then), etag, headers) });
      this.emit('restored');
      this.emit('close');
    } catch (problem) {
      if (problem instanceof Problem && problem.isStale) {
        await this.#read();
        this.error = t('audit.changedMeanwhile');
      } else {
        this.error = explain(problem).text;
      }
    } finally {
      this.isSaving = false;
    }
  }

  /**
   * @param {string} path
   * @param {Members} members
   * @param {string | null} etag
   * @param {Record<string, string>} headers
   */
  async #undo(path, members, etag, headers) {
    try {
      await api.put(path, members, { ifMatch: etag, headers });
      toast(t('form.undone'));
      this.emit('restored');
    } catch (problem) {
      toast(explain(problem).text);
    }
  }

  render() {
    const { now, then, isEmpty } = this.#difference;
    return html`<tmtar-dialog heading=${t('audit.restoreHeading')} .open=${this.entry !== null}>
      ${this.present
        ? html`<p>${isEmpty ? t('audit.nothingToRestore') : t('audit.restoreText')}</p>
            ${isEmpty ? null : html`<tmtar-difference .old=${now} .now=${then}></tmtar-difference>`}`
        : this.error
          ? null
          : html`<tmtar-skeleton lines="3"></tmtar-skeleton>`}
      <div role="alert">${this.error ? html`<p>${this.error}</p>` : null}</div>
      <div class="row">
        <button type="button" class="primary" ?disabled=${!this.present || isEmpty || this.isSaving} @click=${this.#restore}>
          ${t('audit.restore')}
        </button>
        <button type="button" @click=${() => this.emit('close')}>${t('dialog.cancel')}</button>
      </div>
    </tmtar-dialog>`;
  }
}

/**
 * @param {Members | null} members
 * @param {string[]} names
 * @returns {Members}
 */
function pick(members, names) {
  return Object.fromEntries(names.map(name => [name, members?.[name]]));
}

/**
 * The headers that read and write the texts of a resource in its own language, as the audit has them.
 *
 * @param {Members | null} members
 * @returns {Record<string, string>}
 */
function ownLanguage(members) {
  return typeof members?.language === 'string' ? { 'Content-Language': members.language, 'Accept-Language': members.language } : {};
}

/**
 * The members to write. A PUT merges translations, so those that did not exist are removed by null.
 *
 * @param {Members} members
 * @param {Members} present
 * @returns {Members}
 */
function withoutOthers(members, present) {
  if (!members.translations) {
    return members;
  }
  const others = Object.keys(present.translations ?? {}).filter(tag => !(tag in members.translations));
  return { ...members, translations: { ...members.translations, ...Object.fromEntries(others.map(tag => [tag, null])) } };
}

customElements.define('tmtar-restore', Restore);
