import { css, html } from '../../vendor/lit.js';
import { api } from '../api/index.js';
import { Problem } from '../api/Problem.js';
import { t } from '../i18n/i18n.js';
import { undoCreation } from '../ui/cascade.js';
import { Component } from '../ui/component.js';
import '../ui/field.js';
import { icon } from '../ui/icon.js';
import { List, pagesOf } from '../ui/list.js';
import { explain } from '../ui/problem.js';
import { faultOf } from '../ui/refusals.js';
import '../ui/skeleton.js';
import { toast } from '../ui/toast.js';
import { places } from './places.js';

/** @typedef {import('./places.js').Place} Place */

/** The places directly below a place, and the form that creates another one. */
export class PlaceChildren extends Component {
  static properties = {
    place: { type: Number },
    editable: { type: Boolean },
    name: { state: true },
    error: { state: true },
    isCreating: { state: true }
  };

  static styles = [
    ...Component.styles,
    css`
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(220px, 100%), 1fr));
        gap: 4px 16px;
        margin: 0 0 8px;
        padding: 0;
        list-style: none;
      }
      li a {
        display: inline-flex;
        align-items: center;
        min-height: 24px;
        overflow-wrap: anywhere;
      }
      form {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: 8px;
        margin-top: 16px;
      }
      tmtar-field {
        flex: 1 1 200px;
        max-width: 360px;
      }
    `
  ];

  /** @type {List<Place>} */
  #list = new List(this, ({ page, per_page }, signal) =>
    api.get(`/locations/${this.place}/children`, { query: { page, per_page }, signal })
  );

  constructor() {
    super();
    this.place = 0;
    this.editable = false;
    this.name = '';
    this.error = '';
    this.isCreating = false;
    places.addEventListener('change', this.#onPlaces);
  }

  disconnectedCallback() {
    places.removeEventListener('change', this.#onPlaces);
    super.disconnectedCallback();
  }

  /** What the tree has moved or deleted is not shown here any longer. */
  #onPlaces = () => this.requestUpdate();

  /** Reads the list again. */
  reload() {
    return this.#list.load();
  }

  /** @param {SubmitEvent} event */
  async #create(event) {
    event.preventDefault();
    if (this.isCreating || this.name.trim() === '') {
      return;
    }
    this.isCreating = true;
    this.error = '';
    try {
      const { data, etag } = await api.post('/locations/', { name: this.name.trim(), root: this.place });
      const created = /** @type {Place} */ (data);
      places.put(created);
      await Promise.all([places.reload(this.place), this.#list.load()]);
      this.name = '';
      toast(t('place.created', { name: created.name }), { undo: () => this.#remove(created, etag) });
    } catch (problem) {
      const [invalid] = problem instanceof Problem ? problem.errors : [];
      this.error = invalid ? faultOf(invalid, problem).text : explain(problem).text;
    } finally {
      this.isCreating = false;
    }
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (this.renderRoot.querySelector('tmtar-field'))?.focus();
  }

  /**
   * @param {Place} created
   * @param {string | null} etag
   */
  #remove({ id, name }, etag) {
    return undoCreation({ path: `/locations/${id}`, title: name, ifMatch: etag, isContainer: true }, () => {
      places.forget(id);
      return this.#list.load();
    });
  }

  render() {
    return html`${this.#children()} ${this.editable ? this.#form() : null}`;
  }

  #children() {
    const { rows, problem } = this.#list;
    if (problem) {
      return html`<tmtar-problem .problem=${problem} @retry=${() => this.#list.load()}></tmtar-problem>`;
    }
    if (!rows) {
      return html`<tmtar-skeleton></tmtar-skeleton>`;
    }
    const current = rows.map(row => places.get(row.id) ?? row).filter(({ root }) => root === this.place);
    if (current.length === 0) {
      return html`<p>${this.editable ? t('place.noChildren') : t('place.noChildrenHere')}</p>`;
    }
    return html`<ul>
        ${current.map(({ id, name }) => html`<li><a href=${`/console/places/${id}`}>${name}</a></li>`)}
      </ul>
      ${pagesOf(this.#list)}`;
  }

  #form() {
    return html`<form @submit=${this.#create}>
      <tmtar-field
        label=${t('place.newChild')}
        name="child"
        maxlength="255"
        .value=${this.name}
        .error=${this.error}
        @value=${(/** @type {CustomEvent<string>} */ { detail }) => {
          this.name = detail;
          this.error = '';
        }}
      ></tmtar-field>
      <button ?disabled=${this.isCreating || this.name.trim() === ''}>${icon('plus')} ${t('place.add')}</button>
    </form>`;
  }
}

customElements.define('tmtar-place-children', PlaceChildren);
