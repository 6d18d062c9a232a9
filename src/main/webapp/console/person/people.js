import { css, html } from '../../vendor/lit.js';
import { api } from '../api/index.js';
import { t } from '../i18n/i18n.js';
import { placeLink, placeName } from '../place/place-link.js';
import { places } from '../place/places.js';
import { router } from '../shell/router.js';
import { Component } from '../ui/component.js';
import { confirm } from '../ui/confirm.js';
import '../ui/empty.js';
import '../ui/field.js';
import { icon } from '../ui/icon.js';
import { List, pagesOf } from '../ui/list.js';
import '../ui/place-picker.js';
import { explain } from '../ui/problem.js';
import '../ui/skeleton.js';
import '../ui/table.js';
import { toast } from '../ui/toast.js';
import { Watch } from '../ui/watch.js';
import './appoint.js';
import { appoint, etagOf } from './appointment.js';
import './invite.js';
import { personName, personText } from './names.js';

/** @typedef {import('./names.js').Person} Person */

/** The default order of the list. */
const NEWEST_FIRST = '-id';

/** The number of names that a question lists. */
const NAMED = 5;

/** The users: all for root, and the administrators of the places below the own one for other administrators. */
class People extends Component {
  static properties = { user: { attribute: false }, chosen: { state: true } };

  static styles = [
    ...Component.styles,
    css`
      .filters {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(200px, 100%), 1fr));
        gap: 8px 16px;
        max-width: 800px;
      }
      .bar {
        position: sticky;
        bottom: 0;
        padding: 8px 0;
        background: var(--page);
      }
    `
  ];

  /** @type {List<Person>} */
  #list = new List(this, async ({ page, per_page, q }, signal) => {
    const { query } = router;
    const parameters = { page, per_page, q, location_id: query.get('place'), sort: query.get('sort') ?? NEWEST_FIRST };
    /** @type {import('../api/ApiClient.js').Answer<Person[]>} */
    const answer = await api.get('/users/', { query: parameters, signal });
    places.loadNames(answer.data.flatMap(person => [person.admin_location_id, person.location_id]));
    return answer;
  });

  constructor() {
    super();
    /** @type {import('../api/api.d.ts').components['schemas']['User'] | null} */
    this.user = null;
    /** @type {Set<number>} the ids of the chosen rows */
    this.chosen = new Set();
    new Watch(this, places);
    new Watch(this, router);
  }

  get #top() {
    return this.user?.admin_location_id ?? 1;
  }

  get #isRoot() {
    return this.#top === 1;
  }

  render() {
    const place = Number(router.query.get('place')) || null;
    return html`<div class="stack">
      <div class="row apart">
        <h1>${t('person.title')}</h1>
        <button type="button" class="primary" @click=${() => router.change({ invite: place ?? 'new' })}>
          ${icon('plus')} ${t('person.invite')}
        </button>
      </div>
      <p class="muted">${this.#isRoot ? t('person.rootText') : t('person.adminText')}</p>
      <div class="filters">
        <tmtar-list-search label=${t('person.search')}></tmtar-list-search>
        <tmtar-place-picker
          label=${t('person.placeFilter')}
          .top=${this.#top}
          .value=${place}
          @value=${(/** @type {CustomEvent<number | null>} */ { detail }) => router.change({ place: detail, page: null })}
        ></tmtar-place-picker>
        <tmtar-field
          type="select"
          label=${t('list.order')}
          .options=${[
            [NEWEST_FIRST, t('person.newest')],
            ['id', t('person.oldest')],
            ['name', t('person.byIdentity')]
          ]}
          .value=${router.query.get('sort') ?? NEWEST_FIRST}
          @value=${(/** @type {CustomEvent<string>} */ { detail }) =>
            router.change({ sort: detail === NEWEST_FIRST ? null : detail, page: null })}
        ></tmtar-field>
      </div>
      ${this.#rows()}
      <tmtar-invite .top=${this.#top} .wanted=${router.query.get('invite')} @invited=${this.#onInvited}></tmtar-invite>
      <tmtar-appoint .top=${this.#top} .person=${this.#appointed()} @appointed=${this.#onAppointed}></tmtar-appoint>
    </div>`;
  }

  #rows() {
    const { rows, problem } = this.#list;
    if (problem) {
      return html`<tmtar-problem .problem=${problem} @retry=${() => this.#list.load()}></tmtar-problem>`;
    }
    if (!rows) {
      return html`<tmtar-skeleton lines="8"></tmtar-skeleton>`;
    }
    if (rows.length === 0) {
      const isNarrowed = ['q', 'place', 'page'].some(name => router.query.has(name));
      return isNarrowed
        ? html`<tmtar-empty heading=${t('list.noMatch')} text=${t('list.noMatchText')}>
            <button type="button" @click=${() => router.change({ q: null, place: null, page: null })}>${t('list.showAll')}</button>
          </tmtar-empty>`
        : html`<tmtar-empty heading=${t('person.none')} text=${t('person.noneText')}>
            <button type="button" @click=${() => router.change({ invite: 'new' })}>${t('person.invite')}</button>
          </tmtar-empty>`;
    }
    return html`<tmtar-table caption=${t('person.title')} .columns=${this.#columns()} .rows=${rows}></tmtar-table>
      ${pagesOf(this.#list)} ${this.#isRoot ? this.#bar(rows) : null}`;
  }

  /** @returns {import('../ui/table.js').Column<Person>[]} */
  #columns() {
    const columns = [
      { label: t('person.who'), value: this.#who },
      { label: t('person.administers'), value: (/** @type {Person} */ person) => placeLink(person.admin_location_id) },
      { label: t('table.actions'), value: this.#actions }
    ];
    if (!this.#isRoot) {
      return columns;
    }
    const choose = { label: t('list.choose'), value: this.#choice };
    const home = { label: t('person.home'), value: (/** @type {Person} */ { location_id: id }) => placeLink(id) };
    return [choose, ...columns.slice(0, 2), home, columns[2]];
  }

  #who = (/** @type {Person} */ person) => html`
    ${this.#isRoot ? html`<a href=${`/console/people/${person.id}`}>${personName(person)}</a>` : personName(person)}
    ${person.issuer ? html`<br /><span class="muted">${person.issuer}</span>` : null}
    ${person.signed_in === false ? html`<br /><span class="muted">${icon('user', 14)} ${t('person.isInvited')}</span>` : null}
    ${person.blocked ? html`<br />${icon('lock', 14)} ${t('person.isBlocked')}` : null}
  `;

  #choice = (/** @type {Person} */ person) => html`<input
    type="checkbox"
    aria-label=${t('person.choose', { name: personText(person) })}
    .checked=${this.chosen.has(person.id)}
    ?disabled=${person.id === this.user?.id}
    title=${person.id === this.user?.id ? t('person.yourself') : ''}
    @change=${() => this.#toggle(person.id)}
  />`;

  #actions = (/** @type {Person} */ person) => {
    const name = personText(person);
    const isOwn = person.id === this.user?.id;
    const withdraws = person.admin_location_id !== null;
    return html`<div class="row">
      <button type="button" aria-label=${t('person.appointOne', { name })} @click=${() => router.change({ appoint: person.id })}>
        ${t('person.appoint')}
      </button>
      ${withdraws
        ? html`<button
            type="button"
            aria-label=${t('person.withdrawOne', { name })}
            title=${isOwn ? t('person.yourself') : ''}
            ?disabled=${isOwn}
            @click=${() => this.#withdraw(person)}
          >
            ${t('person.withdraw')}
          </button>`
        : null}
    </div>`;
  };

  /** @param {Person[]} rows */
  #bar(rows) {
    const chosen = rows.filter(({ id }) => this.chosen.has(id));
    return html`<div class="bar row">
      <button type="button" class="danger" ?disabled=${chosen.length === 0} @click=${() => this.#delete(chosen)}>
        ${icon('trash-2')} ${chosen.length === 0 ? t('person.deleteChosen') : t('person.delete', { count: chosen.length })}
      </button>
    </div>`;
  }

  /** @param {number} id */
  #toggle(id) {
    const chosen = new Set(this.chosen);
    chosen.delete(id) || chosen.add(id);
    this.chosen = chosen;
  }

  #appointed() {
    const id = Number(router.query.get('appoint'));
    return this.#list.rows?.find(person => person.id === id) ?? null;
  }

  #onInvited() {
    this.#list.load();
  }

  #onAppointed() {
    this.#list.load();
  }

  /** @param {Person} person */
  async #withdraw(person) {
    const isConfirmed = await confirm({
      heading: t('person.withdrawHeading', { name: personText(person) }),
      text: t('person.withdrawText', { place: placeName(person.admin_location_id ?? 0) }),
      action: t('person.withdraw')
    });
    if (isConfirmed) {
      await appoint(person, null, () => this.#list.load());
    }
  }

  /** @param {Person[]} people */
  async #delete(people) {
    const names = people.slice(0, NAMED).map(personText).join(', ');
    const isConfirmed = await confirm({
      heading: t('person.deleteHeading', { count: people.length }),
      text: `${names}${people.length > NAMED ? '…' : ''}. ${t('person.deleteText')}`,
      action: t('person.delete', { count: people.length })
    });
    if (!isConfirmed) {
      return;
    }
    let deleted = 0;
    for (const person of people) {
      try {
        await api.delete(`/users/${person.id}`, { ifMatch: etagOf(person) });
        deleted++;
      } catch (problem) {
        toast(t('person.notDeleted', { name: personText(person), reason: explain(problem).text }));
      }
    }
    this.chosen = new Set();
    deleted > 0 && toast(t('person.deleted', { count: deleted }));
    await this.#list.load();
  }
}

customElements.define('tmtar-people', People);
