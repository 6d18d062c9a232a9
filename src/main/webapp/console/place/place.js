import { css, html } from '../../vendor/lit.js';
import { api } from '../api/index.js';
import { Problem } from '../api/Problem.js';
import { t } from '../i18n/i18n.js';
import { PositionInput } from '../map/position-input.js';
import '../map/position-map.js';
import { router } from '../shell/router.js';
import { deleteConfirmed } from '../ui/cascade.js';
import { Component } from '../ui/component.js';
import { confirm } from '../ui/confirm.js';
import { counts } from '../ui/counts.js';
import '../ui/field.js';
import { Form, formBar } from '../ui/form.js';
import { icon } from '../ui/icon.js';
import { KeptDraft } from '../ui/kept-draft.js';
import { explain } from '../ui/problem.js';
import '../ui/skeleton.js';
import { toast } from '../ui/toast.js';
import { Watch } from '../ui/watch.js';
import './administrators.js';
import './archive.js';
import './children.js';
import { movePlace } from './move.js';
import { placeName } from './place-link.js';
import { isWithin, places } from './places.js';

/** @typedef {import('./places.js').Place} Place */
/** @typedef {import('../api/api.d.ts').components['schemas']['User']} User */
/** @typedef {import('../api/api.d.ts').components['schemas']['LocationPreview']} DeletionPreview */

/** The values of `public` as the select has them. */
const PUBLIC = new Map([
  ['', null],
  ['true', true],
  ['false', false]
]);

/** One place: its name and position, whether it is public, what lies directly below it, who administers it, and its archive. */
class PlaceScreen extends Component {
  static properties = { user: { attribute: false }, place: {} };

  static styles = [
    ...Component.styles,
    css`
      :host {
        display: block;
        max-width: 960px;
      }
      h1 {
        overflow-wrap: anywhere;
      }
      section {
        margin-top: 32px;
      }
      .form {
        max-width: 480px;
      }
      .reason {
        display: flex;
        align-items: start;
        gap: 8px;
        margin-top: 12px;
        color: var(--muted);
      }
      .reason svg {
        flex: none;
        margin-top: 2px;
      }
    `
  ];

  /** @type {Form<Place>} */
  #form = new Form(this, {
    read: ifNoneMatch => api.get(`/locations/${this.place}`, { ifNoneMatch }),
    write: (changes, ifMatch) => this.#write(changes, ifMatch),
    fields: ['name', 'latitude', 'longitude', 'public'],
    saved: place => places.put(place)
  });
  #position = new PositionInput(this, this.#form, () => {});
  #kept = new KeptDraft(this, this.#form, () => `${this.user?.id}.places.${this.place}`);

  constructor() {
    super();
    /** @type {User | null} */
    this.user = null;
    this.place = '';
    new Watch(this, places);
  }

  /**
   * @param {Partial<Place>} changes
   * @param {string | null} ifMatch
   */
  async #write(changes, ifMatch) {
    const errors = this.#position.faults();
    if (errors.length > 0) {
      throw new Problem({ status: 400, errors });
    }
    return api.put(`/locations/${this.place}`, changes, { ifMatch });
  }

  get #id() {
    return Number(this.place);
  }

  get #top() {
    return this.user?.admin_location_id ?? null;
  }

  /** Why the user cannot change this place; an empty text if it is possible. */
  get #reason() {
    if (this.#id === 1) {
      return t('place.rootLocation');
    }
    if (this.#id === this.#top) {
      return t('place.ownPlace');
    }
    return isWithin(this.#id, this.#top) ? '' : t('place.outside');
  }

  /** Whether only what identifies the place is fixed: its name and its parent. */
  get #isRootLocation() {
    return this.#id === 1 && this.#top === 1;
  }

  render() {
    const form = this.#form;
    if (form.problem) {
      return html`<tmtar-problem .problem=${form.problem} @retry=${() => form.load()}></tmtar-problem>
        <a class="button" href=${`/console/places/${this.#top}`}>${t('place.toOwn')}</a>`;
    }
    if (!form.base || !places.path(this.#id)) {
      return html`<tmtar-skeleton></tmtar-skeleton>`;
    }
    const reason = this.#reason;
    const isAdministered = isWithin(this.#id, this.#top);
    return html`
      <div class="row apart">
        <h1>${this.#id === 1 ? placeName(1) : form.base.name}</h1>
        <div class="row">
          <button type="button" ?disabled=${Boolean(reason)} @click=${this.#move}>${icon('move')} ${t('place.move')}</button>
          <button type="button" class="danger" ?disabled=${Boolean(reason)} @click=${this.#delete}>
            ${icon('trash-2')} ${t('place.delete')}
          </button>
        </div>
      </div>
      ${this.#kept.render()} ${reason ? html`<p class="reason">${icon('lock')} ${reason}</p>` : null}
      <section class="stack form" aria-labelledby="about">
        <h2 id="about">${t('place.about')}</h2>
        ${this.#fields(Boolean(reason), Boolean(reason) && !this.#isRootLocation)}
      </section>
      <section class="stack" aria-labelledby="below">
        <h2 id="below">${t('place.below')}</h2>
        <tmtar-place-children .place=${this.#id} .editable=${isAdministered}></tmtar-place-children>
      </section>
      ${isAdministered
        ? html`<section class="stack" aria-labelledby="administrators">
            <h2 id="administrators">${t('place.administrators')}</h2>
            <tmtar-place-administrators .place=${this.#id} .top=${this.#top}></tmtar-place-administrators>
          </section>
          <section class="stack" aria-labelledby="archive">
            <h2 id="archive">${t('archive.title')}</h2>
            <tmtar-place-archive .place=${this.#id} @imported=${this.#onImported}></tmtar-place-archive>
          </section>`
        : null}
    `;
  }

  /**
   * @param {boolean} isNameFixed
   * @param {boolean} isFixed
   */
  #fields(isNameFixed, isFixed) {
    const form = this.#form;
    const labels = {
      name: t('place.name'),
      latitude: t('place.latitude'),
      longitude: t('place.longitude'),
      public: t('place.public')
    };
    return html`
      <tmtar-field
        name="name"
        label=${labels.name}
        maxlength="255"
        required
        ?disabled=${isNameFixed}
        .value=${this.#id === 1 ? placeName(1) : form.value('name')}
        .error=${form.errors.name ?? ''}
        @value=${(/** @type {CustomEvent<string>} */ { detail }) => form.set('name', detail)}
      ></tmtar-field>
      ${this.#position.render({ label: t('place.position'), isReadOnly: isFixed })}
      <tmtar-position-map
        label=${t('place.map')}
        ?disabled=${isFixed}
        .value=${this.#position.position}
        .around=${places.located(this.#id)}
        @value=${(/** @type {CustomEvent<import('../map/geo.js').Position>} */ { detail }) => this.#position.set(detail)}
      ></tmtar-position-map>
      <tmtar-field
        name="public"
        type="select"
        label=${labels.public}
        hint=${t('place.publicHint')}
        ?disabled=${isFixed}
        .options=${[
          ['', this.#inheritedLabel()],
          ['true', t('place.isPublic')],
          ['false', t('place.isNotPublic')]
        ]}
        .value=${String(form.value('public') ?? '')}
        .error=${form.errors.public ?? ''}
        @value=${(/** @type {CustomEvent<string>} */ { detail }) => form.set('public', PUBLIC.get(detail) ?? null)}
      ></tmtar-field>
      ${isFixed ? null : formBar(form, labels)}
    `;
  }

  /** What applies to a place that states nothing itself: the next place above it that does. */
  #inheritedLabel() {
    if (this.#id === 1) {
      return t('place.isNotPublic');
    }
    return t(places.isPublic(places.get(this.#id)?.root ?? null) ? 'place.inheritsPublic' : 'place.inheritsNotPublic');
  }

  #onImported() {
    /** @type {import('./children.js').PlaceChildren | null} */ (this.renderRoot.querySelector('tmtar-place-children'))?.reload();
  }

  async #move() {
    await movePlace(this.#id, { top: this.#top ?? 1 });
    await this.#form.load();
  }

  async #delete() {
    const { name, root } = /** @type {Place} */ (this.#form.base);
    const ask = (/** @type {DeletionPreview} */ preview) =>
      confirm({
        heading: t('place.deleteHeading', { name }),
        text: consequences(preview),
        action: t('place.delete'),
        typed: name
      });
    try {
      if (await deleteConfirmed(`/locations/${this.#id}`, this.#form.etag, ask)) {
        this.#form.discard();
        places.forget(this.#id);
        router.go(`/places/${root}`, { replace: true });
        toast(t('place.deleted', { name }));
      }
    } catch (problem) {
      toast(explain(problem).text);
      await this.#form.refresh();
    }
  }
}

/** @param {DeletionPreview} preview */
function consequences({ locations, events, zones, subzones, objects, files, users, admins }) {
  const sentences = [t('place.deletes', { what: counts({ locations, events, zones, subzones, objects, files }) })];
  users > 0 && sentences.push(t('place.deleteUsers', { count: users }));
  admins > 0 && sentences.push(t('place.deleteAdministrators', { count: admins }));
  return [...sentences, t('place.onlyBackup')].join(' ');
}

customElements.define('tmtar-place', PlaceScreen);
