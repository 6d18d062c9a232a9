import { css, html } from '../../vendor/lit.js';
import { api } from '../api/index.js';
import { t } from '../i18n/i18n.js';
import { Component } from '../ui/component.js';
import { deletions } from '../ui/deletions.js';
import { icon } from '../ui/icon.js';
import '../ui/problem.js';
import '../ui/skeleton.js';
import { Watch } from '../ui/watch.js';

/** @typedef {import('../api/api.d.ts').components['schemas']['ArObject']} ArObject */

/** The objects of a subzone as links, and the way to create another one. */
export class SubzoneObjects extends Component {
  static properties = { subzone: {}, readonly: { type: Boolean }, objects: { state: true }, problem: { state: true } };

  static styles = [
    ...Component.styles,
    css`
      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        padding: 4px 0;
        overflow-wrap: anywhere;
      }
      h4 {
        margin: 0 0 4px;
      }
      .row {
        margin-top: 8px;
      }
    `
  ];

  #abort = new AbortController();

  constructor() {
    super();
    /** The id of the subzone. */
    this.subzone = '';
    /** Whether the user may add no object. */
    this.readonly = false;
    /** @type {ArObject[] | null} */
    this.objects = null;
    /** @type {unknown} */
    this.problem = null;
    new Watch(this, deletions);
  }

  connectedCallback() {
    super.connectedCallback();
    deletions.addEventListener('change', this.#onDeletion);
    this.#load();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    deletions.removeEventListener('change', this.#onDeletion);
    this.#abort.abort();
  }

  #onDeletion = (/** @type {Event} */ event) => /** @type {CustomEvent} */ (event).detail === 'deleted' && this.#load();

  async #load() {
    this.#abort = new AbortController();
    try {
      const { data } = await api.get(`/objects/subzone/${this.subzone}`, { signal: this.#abort.signal });
      this.objects = /** @type {ArObject[]} */ (data);
      this.problem = null;
    } catch (problem) {
      this.problem = this.#abort.signal.aborted ? null : problem;
    }
  }

  /** Moves the focus to the link that adds an object, the next step after a subzone was created. */
  async focusAdd() {
    await this.updateComplete;
    const link = /** @type {HTMLElement | null} */ (this.renderRoot.querySelector('a.button'));
    link?.focus({ preventScroll: true });
    // After a minimal scroll, the map that stays at the top would cover the link.
    link?.scrollIntoView({ block: 'center' });
  }

  render() {
    return html`<h4>${t('subzone.objects')}</h4>
      ${this.#content()}
      <div class="row" ?hidden=${this.readonly}>
        <a class="button" href=${`/console/objects/new?subzone=${this.subzone}`}>${icon('plus')} ${t('object.add')}</a>
      </div>`;
  }

  #content() {
    if (this.problem) {
      return html`<tmtar-problem .problem=${this.problem} @retry=${this.#load}></tmtar-problem>`;
    }
    if (!this.objects) {
      return html`<tmtar-skeleton lines="1"></tmtar-skeleton>`;
    }
    const objects = this.objects.filter(({ id }) => !deletions.has(`/objects/${id}`));
    return objects.length === 0
      ? html`<p class="muted">${t('subzone.noObjects')}</p>`
      : html`<ul>
          ${objects.map(
            ({ id, name, active, asset_usdz_file }) => html`<li>
              <a href=${`/console/objects/${id}`}>${name}</a>
              <span class="muted">${active ? '' : t('zone.inactive')} ${asset_usdz_file ? '' : t('object.noUsdz')}</span>
            </li>`
          )}
        </ul>`;
  }
}

customElements.define('tmtar-subzone-objects', SubzoneObjects);
