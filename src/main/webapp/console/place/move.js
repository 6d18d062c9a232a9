import { html } from '../../vendor/lit.js';
import { api } from '../api/index.js';
import { Problem } from '../api/Problem.js';
import { t } from '../i18n/i18n.js';
import { Component } from '../ui/component.js';
import { counts } from '../ui/counts.js';
import '../ui/dialog.js';
import '../ui/place-picker.js';
import { explain } from '../ui/problem.js';
import '../ui/skeleton.js';
import { toast } from '../ui/toast.js';
import { placeName } from './place-link.js';
import { places } from './places.js';

/** @typedef {import('../api/api.d.ts').components['schemas']['MovePreview']} Preview */

/** The dialog that moves a place: the new parent, what the move changes, and the confirmation. */
class MovePlace extends Component {
  static properties = {
    place: { type: Number },
    top: { type: Number },
    target: { attribute: false },
    preview: { state: true },
    error: { state: true },
    isOpen: { state: true },
    isMoving: { state: true }
  };

  /** @type {(isMoved: boolean) => void} */
  finished = () => {};
  /** @type {number | null} the parent before the move */
  #before = null;
  /** @type {string | null} the ETag of the place that the preview is of */
  #etag = null;

  constructor() {
    super();
    this.place = 0;
    this.top = 1;
    /** @type {number | null} */
    this.target = null;
    /** @type {Preview | null} */
    this.preview = null;
    this.error = '';
    this.isOpen = true;
    this.isMoving = false;
  }

  /** @param {import('../../vendor/lit.js').PropertyValues} changed */
  willUpdate(changed) {
    if (changed.has('target')) {
      this.#look();
    }
  }

  /** Asks the server what the move would change. */
  async #look() {
    const { target } = this;
    this.preview = null;
    this.error = '';
    if (target === null) {
      return;
    }
    if (target === places.get(this.place)?.root) {
      this.error = t('move.isThere');
      return;
    }
    try {
      const path = `/locations/${this.place}`;
      const { data: current, etag } = await api.get(path);
      const { data } = await api.put(path, { root: target }, { query: { dry_run: true }, ifMatch: etag });
      if (target === this.target) {
        this.preview = /** @type {Preview} */ (data);
        this.#before = current.root;
        this.#etag = etag;
      }
    } catch (problem) {
      if (target === this.target) {
        this.error = explain(problem).text;
      }
    }
  }

  async #move() {
    const before = this.#before;
    const clears = (this.preview?.files_out_of_reach ?? 0) > 0;
    this.isMoving = true;
    try {
      const etag = await place(this.place, /** @type {number} */ (this.target), this.#etag, clears);
      const text = t('move.done', { name: placeName(this.place), parent: placeName(/** @type {number} */ (this.target)) });
      // What is cleared does not come back by moving the place back.
      toast(text, clears || before === null ? {} : { undo: () => undo(this.place, before, etag) });
      this.#close(true);
    } catch (problem) {
      if (problem instanceof Problem && problem.isStale) {
        await this.#look();
      } else if (problem instanceof Problem && problem.status === 409) {
        this.preview = null;
      }
      this.error = explain(problem).text;
    } finally {
      this.isMoving = false;
    }
  }

  /** @param {boolean} isMoved */
  async #close(isMoved) {
    this.isOpen = false;
    await this.updateComplete;
    this.remove();
    this.finished(isMoved);
  }

  render() {
    return html`<tmtar-dialog
      heading=${t('move.heading', { name: placeName(this.place) })}
      .open=${this.isOpen}
      @close=${() => this.#close(false)}
    >
      <tmtar-place-picker
        autofocus
        label=${t('move.target')}
        hint=${t('move.targetHint')}
        .top=${this.top}
        .value=${this.target}
        .error=${this.error}
        @value=${(/** @type {CustomEvent<number | null>} */ { detail }) => (this.target = detail)}
      ></tmtar-place-picker>
      <div role="status">${this.#consequences()}</div>
      <div class="row">
        <button type="button" class="primary" ?disabled=${!this.preview || this.isMoving} @click=${this.#move}>
          ${this.preview?.files_out_of_reach ? t('move.moveAndClear') : t('move.move')}
        </button>
        <button type="button" @click=${() => this.#close(false)}>${t('dialog.cancel')}</button>
      </div>
    </tmtar-dialog>`;
  }

  #consequences() {
    if (!this.preview) {
      return this.target === null || this.error ? null : html`<tmtar-skeleton lines="3"></tmtar-skeleton>`;
    }
    const { locations, administrators, users, files_out_of_reach: files } = this.preview;
    return html`<ul>
      <li>${t('move.locations', { what: counts({ locations }) })}</li>
      ${administrators > 0 ? html`<li>${t('move.administrators', { count: administrators })}</li>` : null}
      ${users > 0 ? html`<li>${t('move.users', { count: users })}</li>` : null}
      ${files > 0 ? html`<li><strong>${t('move.files', { count: files })}</strong></li>` : null}
    </ul>`;
  }
}

/**
 * Moves a place and tells the tree.
 *
 * @param {number} id
 * @param {number} root
 * @param {string | null} ifMatch
 * @param {boolean} force clears the uses of files that would be out of reach
 */
async function place(id, root, ifMatch, force) {
  const { data, etag } = await api.put(`/locations/${id}`, { root }, { query: { force: force || null }, ifMatch });
  places.forget(id);
  places.put(/** @type {import('./places.js').Place} */ (data));
  if (places.branch(root)) {
    await places.reload(root);
  }
  return etag;
}

/**
 * @param {number} id
 * @param {number} root
 * @param {string | null} etag
 */
async function undo(id, root, etag) {
  try {
    await place(id, root, etag, false);
    toast(t('form.undone'));
  } catch (problem) {
    toast(explain(problem).text);
  }
}

/**
 * Lets the user move a place, after a look at what the move changes.
 *
 * @param {number} id
 * @param {{ top: number, target?: number | null }} options the place of the user, and the new parent if it is chosen already
 * @returns {Promise<boolean>} whether the place has moved
 */
export function movePlace(id, { top, target = null }) {
  const element = Object.assign(new MovePlace(), { place: id, top, target });
  document.body.append(element);
  return new Promise(resolve => (element.finished = resolve));
}

customElements.define('tmtar-move-place', MovePlace);
