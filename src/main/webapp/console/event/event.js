import { css, html } from '../../vendor/lit.js';
import '../file/image-field.js';
import { languageName, t } from '../i18n/i18n.js';
import { timeZone } from '../i18n/time-zones.js';
import { router } from '../shell/router.js';
import { newLanguage } from '../text/languages.js';
import { TextFields, textStyles } from '../text/text-fields.js';
import { undoCreation } from '../ui/cascade.js';
import '../ui/check.js';
import { Component } from '../ui/component.js';
import '../ui/field.js';
import { Form, formBar } from '../ui/form.js';
import { icon } from '../ui/icon.js';
import { KeptDraft } from '../ui/kept-draft.js';
import '../ui/place-picker.js';
import '../ui/problem.js';
import { administers } from '../ui/rights.js';
import '../ui/skeleton.js';
import { fromLocalInput, toLocalInput } from '../ui/time.js';
import '../ui/time-field.js';
import '../ui/time-zone-picker.js';
import { deleteEvent } from './delete-events.js';
import './event-card.js';
import './event-cells.js';
import { MEMBERS, eventTexts, faultsOf } from './event-source.js';

/** @typedef {import('./event-source.js').EventForm} EventForm */
/** @typedef {CustomEvent<any>} ValueEvent */

/** The form of one event, or of a new one: its own language on the left, another language on the right. */
class EventScreen extends Component {
  static properties = {
    user: { attribute: false },
    event: {},
    isReadOnly: { state: true }
  };

  static styles = [
    ...Component.styles,
    textStyles,
    css`
      :host {
        display: block;
        max-width: 1080px;
      }
      h1 {
        overflow-wrap: anywhere;
      }
      .stack {
        gap: 24px;
      }
      .shown > * + * {
        margin-top: 12px;
      }
      .times {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 200px), 1fr));
        gap: 16px;
        align-items: start;
      }
      .previews {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 280px), 1fr));
        gap: 24px;
        margin-top: 16px;
      }
      summary {
        min-height: 24px;
        cursor: pointer;
        font-weight: 600;
      }
    `
  ];

  /** @type {Form<EventForm>} */
  #form;
  #kept;
  #texts;

  constructor() {
    super();
    /** @type {import('../api/api.d.ts').components['schemas']['User'] | null} */
    this.user = null;
    /** The id of the event; empty for a new one. */
    this.event = '';
    /** Whether the user sees the event, but does not administer its place. */
    this.isReadOnly = false;
    const screen = this;
    this.#form = new Form(this, {
      read: ifNoneMatch => this.#read(ifNoneMatch),
      write: (changes, ifMatch) => this.#write(changes, ifMatch),
      get fields() {
        return [...screen.#texts.fields, ...MEMBERS];
      },
      saved: event => this.event || router.go(`/events/${event.id}${location.search}`, { replace: true }),
      get undo() {
        return screen.event
          ? undefined
          : (/** @type {EventForm} */ event, /** @type {string | null} */ etag) => screen.#undoCreation(event, etag);
      }
    });
    this.#texts = new TextFields(this, this.#form, eventTexts, () => !this.event);
    this.#kept = new KeptDraft(this, this.#form, () => `${this.user?.id}.events.${this.event || 'new'}`);
  }

  /**
   * @param {string | null} ifNoneMatch
   * @returns {Promise<import('../api/ApiClient.js').Answer<EventForm>>}
   */
  async #read(ifNoneMatch) {
    if (this.event) {
      return eventTexts.read(`/events/${this.event}`, ifNoneMatch);
    }
    const place = Number(router.query.get('place')) || this.user?.admin_location_id || null;
    return {
      data: {
        event_type: 'news',
        location_id: place,
        starts_at: null,
        ends_at: null,
        time_zone: null,
        active: true,
        publish_from: null,
        publish_until: null,
        language: await newLanguage(),
        image_file_name: null
      },
      etag: null,
      isUnchanged: ifNoneMatch !== null,
      total: null,
      links: {}
    };
  }

  /**
   * @param {EventForm} changes
   * @param {string | null} ifMatch
   */
  async #write(changes, ifMatch) {
    const base = /** @type {EventForm} */ (this.#form.base);
    const after = { ...base, ...changes };
    try {
      await eventTexts.check(after, faultsOf(after));
      return this.event
        ? await eventTexts.change(`/events/${this.event}`, base, changes, ifMatch)
        : await eventTexts.create('/events/', after);
    } catch (problem) {
      this.#texts.showFirst(/** @type {{ errors?: { pointer: string }[] }} */ (problem).errors ?? []);
      throw problem;
    }
  }

  /**
   * @param {EventForm} event
   * @param {string | null} ifMatch
   */
  #undoCreation(event, ifMatch) {
    const title = eventTexts.ownText(event, 'title');
    return undoCreation({ path: `/events/${event.id}`, title, ifMatch }, () => router.go('/events'));
  }

  willUpdate() {
    const place = this.#form.base?.location_id;
    if (this.event && place) {
      administers(this.user?.admin_location_id ?? null, place).then(isAdmin => (this.isReadOnly = !isAdmin));
    }
  }

  render() {
    const form = this.#form;
    if (form.problem) {
      return html`<tmtar-problem .problem=${form.problem} @retry=${() => form.load()}></tmtar-problem>
        <a href="/console/events">${t('event.toList')}</a>`;
    }
    if (!form.base) {
      return html`<tmtar-skeleton lines="8"></tmtar-skeleton>`;
    }
    const { shown } = form;
    return html`<div class="stack">
      ${this.#head(shown)}
      <div>${this.#kept.render()} ${this.#texts.render()}</div>
      <tmtar-image-field
        name="image_file_name"
        ?disabled=${this.isReadOnly}
        .value=${shown.image_file_name}
        .place=${shown.location_id}
        .address=${shown.image_file_name === form.base.image_file_name ? (form.base.image_file_url ?? null) : null}
        .error=${form.errors.image_file_name ?? ''}
        @value=${(/** @type {ValueEvent} */ { detail }) => form.set('image_file_name', detail)}
        @loaded=${() => this.requestUpdate()}
      ></tmtar-image-field>
      ${this.#members(shown)}
      ${this.#preview(shown)}
      ${this.isReadOnly ? null : formBar(form, this.#labels())}
    </div>`;
  }

  /** @param {EventForm} shown */
  #head(shown) {
    if (!this.event) {
      return html`<h1>${t('event.new')}</h1>`;
    }
    return html`<div>
      <div class="row apart">
        <h1 lang=${shown.language} dir="auto">${eventTexts.ownText(shown, 'title')}</h1>
        ${this.isReadOnly
          ? null
          : html`<button type="button" class="danger" @click=${this.#delete}>${icon('trash-2')} ${t('event.delete')}</button>`}
      </div>
      <tmtar-event-state .event=${this.#form.base}></tmtar-event-state>
      ${this.isReadOnly ? html`<p class="notice">${icon('info')} ${t('event.readOnly')}</p>` : null}
    </div>`;
  }

  #delete() {
    const event = /** @type {EventForm} */ (this.#form.base);
    deleteEvent(event.id, eventTexts.ownText(event, 'title'), this.#form.etag);
    this.#form.discard();
    router.go('/events');
  }

  /** @param {EventForm} shown */
  #members(shown) {
    return html`<div class="pair">
        <section aria-labelledby="what">
          <h2 id="what">${t('event.what')}</h2>
          ${this.#whatAndWhere(shown)}
        </section>
        <section aria-labelledby="when">
          <h2 id="when">${t('event.when')}</h2>
          <p class="muted">${t('event.whenText')}</p>
          ${this.#happening(shown)}
        </section>
      </div>
      <section class="shown" aria-labelledby="shown">
        <h2 id="shown">${t('event.shown')}</h2>
        <p class="muted">${t('event.shownText')}</p>
        <tmtar-check
          name="active"
          ?disabled=${this.isReadOnly}
          label=${t('event.active')}
          hint=${t('event.activeHint')}
          .checked=${shown.active}
          .error=${this.#form.errors.active ?? ''}
          @value=${this.#set('active')}
        ></tmtar-check>
        <div class="times">
          ${this.#time('publish_from', t('event.publish_fromHint'))} ${this.#time('publish_until', t('event.publish_untilHint'))}
        </div>
      </section>`;
  }

  /** @param {string} field */
  #set(field) {
    return (/** @type {ValueEvent} */ { detail }) => this.#form.set(field, detail);
  }

  /** @param {EventForm} shown */
  #whatAndWhere(shown) {
    const { errors } = this.#form;
    return html`<tmtar-field
        name="event_type"
        ?disabled=${this.isReadOnly}
        type="select"
        label=${t('event.type')}
        .options=${[
          ['news', t('event.type.news')],
          ['sales', t('event.type.sales')]
        ]}
        .value=${shown.event_type}
        .error=${errors.event_type ?? ''}
        @value=${this.#set('event_type')}
      ></tmtar-field>
      <tmtar-place-picker
        name="location_id"
        ?disabled=${this.isReadOnly}
        label=${t('event.place')}
        hint=${t('event.placeHint')}
        required
        .top=${this.user?.admin_location_id ?? null}
        .value=${shown.location_id}
        .error=${errors.location_id ?? ''}
        @value=${this.#set('location_id')}
      ></tmtar-place-picker>`;
  }

  /** @param {EventForm} shown */
  #happening(shown) {
    return html`<div class="times">
        ${this.#time('starts_at', '', shown.time_zone)} ${this.#time('ends_at', '', shown.time_zone)}
      </div>
      <tmtar-time-zone-picker
        name="time_zone"
        ?disabled=${this.isReadOnly}
        label=${t('event.timeZone')}
        hint=${t('event.timeZoneHint')}
        .value=${shown.time_zone}
        .error=${this.#form.errors.time_zone ?? ''}
        @value=${this.#chooseZone}
      ></tmtar-time-zone-picker>`;
  }

  /**
   * @param {'starts_at' | 'ends_at' | 'publish_from' | 'publish_until'} member
   * @param {string} hint what an empty input means
   * @param {string | null} [zone]
   */
  #time(member, hint, zone = null) {
    const form = this.#form;
    return html`<tmtar-time-field
      name=${member}
      ?disabled=${this.isReadOnly}
      label=${t(`event.${member}`)}
      hint=${hint}
      .zone=${zone}
      .value=${form.value(member)}
      .error=${form.errors[member] ?? ''}
      @value=${(/** @type {ValueEvent} */ { detail }) => this.#setTime(member, detail)}
    ></tmtar-time-field>`;
  }

  /**
   * @param {string} member
   * @param {string | null} instant
   */
  #setTime(member, instant) {
    const form = this.#form;
    form.set(member, instant);
    if (instant && member.endsWith('_at') && form.value('time_zone') === null) {
      // The time was typed in the zone of the browser, so visitors elsewhere have to see it in that zone.
      form.set('time_zone', timeZone());
    }
  }

  /**
   * The times that were typed stay the same, in the other time zone.
   *
   * @param {CustomEvent<string | null>} event
   */
  #chooseZone({ detail: zone }) {
    const form = this.#form;
    for (const member of ['starts_at', 'ends_at']) {
      form.set(member, fromLocalInput(toLocalInput(form.value(member), form.value('time_zone')), zone));
    }
    form.set('time_zone', zone);
  }

  /** @param {EventForm} shown */
  #preview(shown) {
    const image = /** @type {import('../file/image-field.js').ImageField | null} */ (this.renderRoot.querySelector('tmtar-image-field'));
    const { own, other } = this.#texts;
    const tags = other ? [own, other] : [own];
    return html`<details>
      <summary>${t('event.preview')}</summary>
      <div class="previews">
        ${tags.map(
          tag => html`<section aria-label=${languageName(tag)}>
            <p class="muted">${languageName(tag)}</p>
            <tmtar-event-card .event=${this.#card(shown, tag, image)}></tmtar-event-card>
          </section>`
        )}
      </div>
    </details>`;
  }

  /**
   * A visitor gets all texts in one language: those of the own language where a translation is not complete.
   *
   * @param {EventForm} shown
   * @param {string} tag
   * @param {import('../file/image-field.js').ImageField | null} image
   */
  #card(shown, tag, image) {
    const text = (/** @type {string} */ language, /** @type {string} */ name) => shown[eventTexts.key(language, name)];
    const language = text(tag, 'title') && text(tag, 'short_description') ? tag : shown.language;
    return {
      title: text(language, 'title') ?? '',
      short_description: text(language, 'short_description') ?? '',
      description: text(language, 'description'),
      image: shown.image_file_name ? image?.shownAddress : null,
      alt: image?.alt,
      language,
      event_type: shown.event_type,
      starts_at: shown.starts_at,
      ends_at: shown.ends_at,
      time_zone: shown.time_zone
    };
  }

  /**
   * The names of the members for the comparison of two versions.
   *
   * @returns {Record<string, string>}
   */
  #labels() {
    const times = ['starts_at', 'ends_at', 'publish_from', 'publish_until'].map(member => [member, t(/** @type {any} */ (`event.${member}`))]);
    return {
      ...this.#texts.labels,
      ...Object.fromEntries(times),
      event_type: t('event.type'),
      location_id: t('event.place'),
      time_zone: t('event.timeZone'),
      active: t('event.active'),
      image_file_name: t('image.one')
    };
  }
}

customElements.define('tmtar-event', EventScreen);
