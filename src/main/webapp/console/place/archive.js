import { css, html } from '../../vendor/lit.js';
import { configuration } from '../api/index.js';
import { Problem } from '../api/Problem.js';
import { receive, send } from '../api/transfer.js';
import { headOf, refusalOfSize } from '../file/upload.js';
import { bytes, t } from '../i18n/i18n.js';
import { router } from '../shell/router.js';
import { Component } from '../ui/component.js';
import { counts } from '../ui/counts.js';
import { icon } from '../ui/icon.js';
import { explain } from '../ui/problem.js';
import { saveFile } from '../ui/save-file.js';
import { places } from './places.js';

/** @typedef {import('../api/api.d.ts').components['schemas']['ImportResult']} ImportResult */
/** @typedef {import('../api/Problem.js').ArchiveProblem} ArchiveProblem */

const ZIP = 'application/zip';

/** The first bytes of a zip file, as Latin-1. */
const ZIP_HEAD = 'PK\x03\x04';

/**
 * The export of a place, and the import of an archive after a look at its consequences. It emits `imported` when the content of the
 * place may have changed.
 */
class PlaceArchive extends Component {
  static properties = {
    place: { type: Number },
    action: { state: true },
    file: { state: true },
    sent: { state: true },
    result: { state: true },
    isImported: { state: true },
    isElsewhere: { state: true },
    fault: { state: true },
    problems: { state: true }
  };

  static styles = [
    ...Component.styles,
    css`
      .text {
        max-width: 640px;
      }
      .error {
        color: var(--danger);
      }
      p,
      li {
        overflow-wrap: anywhere;
      }
      ul {
        margin: 0;
        padding-inline-start: 24px;
      }
      progress {
        width: min(100%, 480px);
        accent-color: var(--accent);
      }
    `
  ];

  #abort = new AbortController();
  /** Whether resources that exist at another place are created with new ids. */
  #newUids = false;
  #release = () => {};

  constructor() {
    super();
    this.place = 0;
    /** @type {'export' | 'check' | 'import' | null} what is in progress */
    this.action = null;
    /** @type {File | null} the archive that was chosen */
    this.file = null;
    /** How many bytes of the archive have been sent. */
    this.sent = 0;
    /** @type {ImportResult | null} what the archive has changed, or would change */
    this.result = null;
    this.isImported = false;
    /** Whether resources of the archive exist at another place. */
    this.isElsewhere = false;
    this.fault = '';
    /** @type {ArchiveProblem[]} */
    this.problems = [];
  }

  connectedCallback() {
    super.connectedCallback();
    this.#release = router.hold(() => this.action === 'import');
  }

  disconnectedCallback() {
    this.#release();
    this.#abort.abort();
    super.disconnectedCallback();
  }

  async #export() {
    this.#choose(null);
    await this.#run('export', async signal => {
      saveFile(await receive(`/locations/${this.place}/export`, { signal }), ZIP, `location-${this.place}.zip`);
    });
  }

  /** @param {Event} event */
  #onFile({ target }) {
    const input = /** @type {HTMLInputElement} */ (target);
    const [file] = input.files ?? [];
    if (file && !this.action) {
      this.#choose(file);
      this.#check();
    }
    // The same file can be chosen again.
    input.value = '';
  }

  /** @param {File | null} file */
  #choose(file) {
    this.file = file;
    this.#newUids = false;
    this.#forget();
  }

  /** Forgets the outcome of the previous action. */
  #forget() {
    this.result = null;
    this.isImported = false;
    this.isElsewhere = false;
    this.fault = '';
    this.problems = [];
  }

  async #check() {
    await this.#run('check', async signal => {
      this.#forget();
      const file = /** @type {File} */ (this.file);
      this.fault = await refusalOf(file);
      this.result = this.fault ? null : await this.#send(file, { isDryRun: true, signal });
    });
  }

  #importAsNew() {
    this.#newUids = true;
    this.#check();
  }

  async #import() {
    await this.#run('import', async signal => {
      this.result = await this.#send(/** @type {File} */ (this.file), { isDryRun: false, signal });
      this.isImported = true;
      await this.#reload();
    });
  }

  /** Shows what was imported on the screen and in the tree. */
  async #reload() {
    this.emit('imported');
    await places.reload(this.place);
  }

  /**
   * Does one thing at a time, which the user can cancel.
   *
   * @param {'export' | 'check' | 'import'} action
   * @param {(signal: AbortSignal) => Promise<void>} work
   */
  async #run(action, work) {
    if (this.action) {
      return;
    }
    this.action = action;
    this.sent = 0;
    this.fault = '';
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    try {
      await work(signal);
    } catch (problem) {
      signal.aborted || this.#fail(problem, action);
    } finally {
      this.action = null;
    }
  }

  /**
   * @param {File} file
   * @param {{ isDryRun: boolean, signal: AbortSignal }} options
   * @returns {Promise<ImportResult>}
   */
  #send(file, { isDryRun, signal }) {
    const query = `dry_run=${isDryRun}&new_uids=${this.#newUids}`;
    // Systems have other types for a zip file.
    const archive = file.slice(0, file.size, ZIP);
    return send(`/locations/${this.place}/import?${query}`, archive, { signal, onProgress: sent => (this.sent = sent) });
  }

  /**
   * @param {unknown} problem
   * @param {'export' | 'check' | 'import'} action
   */
  #fail(problem, action) {
    this.result = null;
    const { status = 0, problems = [] } = problem instanceof Problem ? problem : {};
    const isInterrupted = problem instanceof Problem && [0, 502, 504].includes(status);
    this.problems = problems;
    this.isElsewhere = status === 409 && problems.length > 0;
    if (isInterrupted && action === 'import') {
      this.fault = t('archive.unknown');
      this.#reload();
    } else if (isInterrupted && action === 'export') {
      this.fault = t('archive.interrupted');
    } else if (this.isElsewhere) {
      this.fault = t('archive.elsewhere');
    } else {
      this.fault = problems.length > 0 ? t('archive.refused') : explain(problem).text;
    }
  }

  render() {
    const isBusy = this.action !== null;
    return html`<div class="stack">
      <p class="text">${t('archive.text')}</p>
      <div class="row">
        <button type="button" ?disabled=${isBusy} @click=${this.#export}>${icon('download')} ${t('archive.export')}</button>
        <button type="button" ?disabled=${isBusy} @click=${() => this.renderRoot.querySelector('input')?.click()}>
          ${icon('upload')} ${t('archive.choose')}
        </button>
        <input type="file" hidden accept=".zip" @change=${this.#onFile} />
      </div>
      <p role="status">${this.#state()}</p>
      ${this.file && (this.action === 'check' || this.action === 'import') ? this.#progress(this.file) : null}
      ${this.result ? changes(this.result) : null}
      <p role="alert" class="error">${this.fault}</p>
      ${this.problems.length > 0
        ? html`<ul aria-label=${t('archive.problems')}>
            ${this.problems.map(problem => html`<li>${describe(problem)}</li>`)}
          </ul>`
        : null}
      ${this.#actions()}
    </div>`;
  }

  get #isSent() {
    return this.file !== null && this.sent >= this.file.size;
  }

  /** What is going on, or what the result means. */
  #state() {
    const name = this.file?.name ?? '';
    switch (this.action) {
      case 'export':
        return t('archive.exporting');
      case 'check':
        return this.#isSent ? t('archive.checking') : t('archive.sending', { name });
      case 'import':
        return this.#isSent ? t('archive.importing') : t('archive.sending', { name });
      default:
        return this.#outcome(name);
    }
  }

  /** @param {string} name */
  #outcome(name) {
    if (!this.result) {
      return '';
    }
    if (this.isImported) {
      return t('archive.imported', { name });
    }
    return t(isEmpty(this.result) ? 'archive.nothing' : 'archive.preview', { name });
  }

  /** @param {File} file */
  #progress({ name, size }) {
    const sent = Math.min(this.sent, size);
    return html`<div>
      <progress aria-label=${t('upload.progress', { name })} max=${size} .value=${sent}></progress>
      <div class="muted">${t('upload.sent', { sent: bytes(sent), size: bytes(size) })}</div>
    </div>`;
  }

  #actions() {
    if (this.action) {
      // The server completes an import that it has received.
      return this.action === 'import' && this.#isSent
        ? null
        : html`<div class="row"><button type="button" @click=${() => this.#abort.abort()}>${t('dialog.cancel')}</button></div>`;
    }
    if (!this.file || this.isImported) {
      return null;
    }
    return html`<div class="row">
      ${this.#next()}
      <button type="button" @click=${() => this.#choose(null)}>${t('dialog.cancel')}</button>
    </div>`;
  }

  /** The way on with the archive that was chosen. */
  #next() {
    if (this.isElsewhere) {
      return html`<button type="button" class="primary" @click=${this.#importAsNew}>${t('archive.importAsNew')}</button>`;
    }
    if (!this.result) {
      return html`<button type="button" @click=${this.#check}>${t('problem.retry')}</button>`;
    }
    return isEmpty(this.result)
      ? null
      : html`<button type="button" class="primary" @click=${this.#import}>${t('archive.import')}</button>`;
  }
}

/**
 * Why the server would refuse an archive; empty if nothing is known against it.
 *
 * @param {File} file
 */
async function refusalOf(file) {
  if (file.size === 0) {
    return t('upload.empty');
  }
  const head = await headOf(file).catch(() => null);
  if (head === null) {
    return t('upload.unreadable');
  }
  if (!head.startsWith(ZIP_HEAD)) {
    return t('archive.noZip');
  }
  const { limits } = await configuration();
  return refusalOfSize(file, limits.archive_bytes);
}

/**
 * Whether an import would change nothing.
 *
 * @param {ImportResult} result
 */
function isEmpty({ created, updated }) {
  return [...Object.values(created), ...Object.values(updated)].every(count => count === 0);
}

/** @param {ImportResult} result */
function changes({ created, updated, unchanged }) {
  return html`<ul>
    <li>${t('archive.created', { what: counts(created) || t('state.none') })}</li>
    <li>${t('archive.updated', { what: counts(updated) || t('state.none') })}</li>
    <li>${t('archive.unchanged', { what: counts(unchanged) || t('state.none') })}</li>
  </ul>`;
}

/** @param {ArchiveProblem} problem */
function describe({ file, line, detail }) {
  if (!file) {
    return t('archive.problem', { detail });
  }
  return line ? t('archive.problemOfLine', { file, line, detail }) : t('archive.problemOfEntry', { file, detail });
}

customElements.define('tmtar-place-archive', PlaceArchive);
