import { html } from '../../vendor/lit.js';
import { api } from '../api/index.js';
import { t } from '../i18n/i18n.js';
import { Component } from '../ui/component.js';
import { icon } from '../ui/icon.js';
import '../ui/skeleton.js';
import '../ui/table.js';
import { Watch } from '../ui/watch.js';
import { personName } from '../person/names.js';
import { placeLink } from './place-link.js';
import { places } from './places.js';

/** The number of administrators that the screen of a place lists. */
const SHOWN = 10;

/** @typedef {import('../person/names.js').Person} Person */

/** The administrators of a place and of the places below it. */
class PlaceAdministrators extends Component {
  static properties = { place: { type: Number }, top: { type: Number }, people: { state: true }, problem: { state: true } };

  #total = 0;

  constructor() {
    super();
    this.place = 0;
    this.top = 0;
    /** @type {Person[] | null} */
    this.people = null;
    /** @type {unknown} */
    this.problem = null;
    new Watch(this, places);
  }

  connectedCallback() {
    super.connectedCallback();
    this.updateComplete.then(() => this.#load());
  }

  async #load() {
    this.problem = null;
    try {
      const { data, total } = await api.get('/users/', { query: { location_id: this.place, per_page: SHOWN } });
      const people = /** @type {Person[]} */ (data);
      this.people = people;
      this.#total = total ?? people.length;
      places.loadNames(people.map(({ admin_location_id: id }) => id));
    } catch (problem) {
      this.problem = problem;
    }
  }

  render() {
    if (this.problem) {
      return html`<tmtar-problem .problem=${this.problem} @retry=${this.#load}></tmtar-problem>`;
    }
    if (!this.people) {
      return html`<tmtar-skeleton></tmtar-skeleton>`;
    }
    // An administrator appoints others strictly below the own place only.
    const mayInvite = this.place !== this.top || this.top === 1;
    return html`<div class="stack">
      ${this.people.length === 0
        ? html`<p>${t('place.noAdministrators')}</p>`
        : html`<tmtar-table
            caption=${t('place.administrators')}
            .columns=${[
              { label: t('person.who'), value: personName },
              { label: t('person.administers'), value: (/** @type {Person} */ { admin_location_id: id }) => placeLink(id) }
            ]}
            .rows=${this.people}
          ></tmtar-table>`}
      <div class="row">
        ${mayInvite
          ? html`<a class="button" href=${`/console/people?place=${this.place}&invite=${this.place}`}>
              ${icon('plus')} ${t('person.invite')}
            </a>`
          : null}
        ${this.people.length > 0
          ? html`<a class="button" href=${`/console/people?place=${this.place}`}>
              ${icon('users')} ${t('place.allPeople', { count: this.#total })}
            </a>`
          : null}
      </div>
    </div>`;
  }
}

customElements.define('tmtar-place-administrators', PlaceAdministrators);
