import { css, html, nothing } from '../../vendor/lit.js';
import { configuration } from '../api/index.js';
import { languageName, moment, t } from '../i18n/i18n.js';
import { router } from '../shell/router.js';
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
import '../ui/time-field.js';
import { deleteEvent } from './delete-events.js';
import './event-card.js';
import './event-cells.js';
import { expectedLanguages, missingTexts } from './event-languages.js';
import { MEMBERS, TEXTS, createEvent, languagesOf, readEvent, textKey, writeEvent } from './event-source.js';
import './image-field.js';
import './language-picker.js';

/** @typedef {import('./event-source.js').EventForm} EventForm */
/** @typedef {CustomEvent<any>} ValueEvent */

/** The form of one event, or of a new one: its own language on the left, another language on the right. */
class EventScreen extends Component {
  static properties = {
    user: { attribute: false },
    event: {},
    expected: { state: true },
    added: { state: true },
    isReadOnly: { state: true },
    limits: { state: true }
  };

  static styles = [
    ...Component.styles,
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
      .pair {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 320px), 1fr));
        gap: 24px;
        align-items: start;
      }
      .pair > section,
      .members {
        display: flex;
        flex-direction: column;
        gap: 16px;
        min-width: 0;
      }
      section.card {
        background: var(--surface);
      }
      .head {
        min-height: 36px;
        flex-wrap: nowrap;
      }
      .head h2 {
        margin-inline-end: auto;
      }
      .languages {
        align-items: end;
        gap: 16px;
      }
      .tabs {
        display: flex;
        flex-wrap: wrap;
        gap: 4px;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      .tabs a {
        display: inline-flex;
        align-items: center;
        gap: 8px;
        min-height: 36px;
        padding: 4px 12px;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        color: var(--text);
        text-decoration: none;
      }
      .tabs a[aria-current] {
        border-color: var(--accent);
        box-shadow: inset 0 -3px var(--accent);
        font-weight: 600;
      }
      .badge {
        display: inline-flex;
        align-items: center;
        gap: 4px;
        white-space: nowrap;
      }
      .ok {
        color: var(--good);
      }
      .missing {
        color: var(--warning);
      }
      .notice {
        display: flex;
        align-items: center;
        gap: 8px;
        margin-bottom: 16px;
        padding: 8px 16px;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--surface);
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

  constructor() {
    super();
    /** @type {import('../api/api.d.ts').components['schemas']['User'] | null} */
    this.user = null;
    /** The id of the event; empty for a new one. */
    this.event = '';
    /** @type {string[]} the languages that events should have */
    this.expected = [];
    /** @type {string[]} the languages that were added and have no text yet */
    this.added = [];
    /** Whether the user sees the event, but does not administer its place. */
    this.isReadOnly = false;
    /** @type {Record<string, number>} */
    this.limits = {};
    const screen = this;
    this.#form = new Form(this, {
      read: ifNoneMatch => this.#read(ifNoneMatch),
      write: (changes, ifMatch) => this.#write(changes, ifMatch),
      get fields() {
        return [...screen.#tags().flatMap(tag => TEXTS.map(text => textKey(tag, text))), ...MEMBERS];
      },
      saved: event => this.event || router.go(`/events/${event.id}${location.search}`, { replace: true }),
      get undo() {
        return screen.event ? undefined : (/** @type {EventForm} */ event, /** @type {string | null} */ etag) => screen.#undoCreation(event, etag);
      }
    });
    this.#kept = new KeptDraft(this, this.#form, () => `${this.user?.id}.events.${this.event || 'new'}`);
  }

  #onAddress = () => this.requestUpdate();

  connectedCallback() {
    super.connectedCallback();
    router.addEventListener('change', this.#onAddress);
    expectedLanguages().then(tags => (this.expected = tags));
    configuration().then(({ limits }) => (this.limits = limits));
  }

  disconnectedCallback() {
    router.removeEventListener('change', this.#onAddress);
    super.disconnectedCallback();
  }

  /**
   * @param {string | null} ifNoneMatch
   * @returns {Promise<import('../api/ApiClient.js').Answer<EventForm>>}
   */
  async #read(ifNoneMatch) {
    if (this.event) {
      return readEvent(this.event, ifNoneMatch);
    }
    const { languages } = await configuration();
    const place = Number(router.query.get('place')) || this.user?.admin_location_id || null;
    return {
      data: {
        event_type: 'news',
        location_id: place,
        active: true,
        publish_from: null,
        publish_until: null,
        language: languages.content,
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
    try {
      return this.event ? await writeEvent(this.event, base, changes, ifMatch) : await createEvent(base, changes);
    } catch (problem) {
      this.#showFirst(/** @type {{ errors?: { pointer: string }[] }} */ (problem).errors ?? []);
      throw problem;
    }
  }

  /**
   * Shows the language with the first fault, if it is hidden.
   *
   * @param {{ pointer: string }[]} errors
   */
  #showFirst(errors) {
    const tags = this.#tags();
    const first = errors.map(({ pointer }) => tags.find(tag => pointer.startsWith(`/${tag}.`))).find(Boolean);
    if (first && first !== this.#own && first !== this.#other) {
      router.change({ with: first }, { replace: true });
    }
  }

  /**
   * @param {EventForm} event
   * @param {string | null} ifMatch
   */
  #undoCreation({ id, language, ...event }, ifMatch) {
    const title = event[textKey(language, 'title')];
    return undoCreation({ path: `/events/${id}`, title, ifMatch }, () => router.go('/events'));
  }

  get #own() {
    return this.#form.value('language');
  }

  /** The form as it is shown. */
  get #shown() {
    const changes = Object.fromEntries(this.#form.changes().map(([field, mine]) => [field, mine]));
    return /** @type {EventForm} */ ({ ...this.#form.base, ...changes });
  }

  /** The languages of the form, the own one first, with those that have no text yet. */
  #tags() {
    return this.#form.base ? [...new Set([...languagesOf(this.#shown), ...this.added])] : [];
  }

  /** The language on the right; null if the event has its own language only. */
  get #other() {
    const others = this.#tags().filter(tag => tag !== this.#own);
    const wanted = router.query.get('with');
    return wanted && others.includes(wanted) ? wanted : (others[0] ?? null);
  }

  willUpdate() {
    const place = this.#form.base?.location_id;
    if (this.event && place) {
      administers(this.user?.admin_location_id ?? null, place).then(isAdmin => (this.isReadOnly = !isAdmin));
    }
    // A language of the address is shown even if the event lacks it, as behind a link that points to a gap.
    const wanted = router.query.get('with');
    if (wanted && this.#form.base && !this.#tags().includes(wanted) && this.expected.includes(wanted)) {
      this.added = [...this.added, wanted];
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
    const shown = this.#shown;
    return html`<div class="stack">
      ${this.#head(shown)} <div>${this.#restored()} ${this.#languages(shown)}</div>
      <div class="pair">
        ${this.#texts(shown, this.#own)}
        ${this.#other ? this.#texts(shown, this.#other) : this.#noTranslation()}
      </div>
      ${this.#members(shown)}
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
      ${this.#preview(shown)}
      ${this.isReadOnly ? null : html`<div>${formBar(form, this.#labels())}</div>`}
    </div>`;
  }

  /** @param {EventForm} shown */
  #head(shown) {
    if (!this.event) {
      return html`<h1>${t('event.new')}</h1>`;
    }
    return html`<div>
      <div class="row apart">
        <h1 lang=${shown.language} dir="auto">${shown[textKey(shown.language, 'title')]}</h1>
        ${this.isReadOnly
          ? null
          : html`<button type="button" class="danger" @click=${this.#delete}>${icon('trash-2')} ${t('event.delete')}</button>`}
      </div>
      <tmtar-event-state .event=${this.#form.base}></tmtar-event-state>
      ${this.isReadOnly ? html`<p class="notice">${icon('info')} ${t('event.readOnly')}</p>` : null}
    </div>`;
  }

  #restored() {
    return html`<div role="status">
      ${this.#kept.restoredAt
        ? html`<p class="notice">${icon('history')} ${t('event.restored', { time: moment(this.#kept.restoredAt) })}</p>`
        : null}
    </div>`;
  }

  #delete() {
    const { id, language, ...event } = /** @type {EventForm} */ (this.#form.base);
    deleteEvent(id, event[textKey(language, 'title')], this.#form.etag);
    this.#form.discard();
    router.go('/events');
  }

  /** @param {EventForm} shown */
  #languages(shown) {
    const others = this.#tags().filter(tag => tag !== this.#own);
    return html`<div class="row languages">
      ${others.length > 1
        ? html`<nav aria-label=${t('event.translations')}>
            <ul class="tabs">
              ${others.map(tag => this.#tab(shown, tag))}
            </ul>
          </nav>`
        : null}
      ${this.isReadOnly ? null : this.#picker()}
    </div>`;
  }

  #picker() {
    return html`<tmtar-language-picker .taken=${this.#tags()} .first=${this.expected} @language=${this.#addLanguage}></tmtar-language-picker>`;
  }

  /**
   * @param {EventForm} shown
   * @param {string} tag
   */
  #tab(shown, tag) {
    const query = router.query;
    query.set('with', tag);
    return html`<li>
      <a href=${`/console${router.path}?${query}`} aria-current=${tag === this.#other ? 'true' : nothing}>
        ${languageName(tag)} ${this.#completeness(shown, tag)}
      </a>
    </li>`;
  }

  /**
   * @param {EventForm} shown
   * @param {string} tag
   */
  #completeness(shown, tag) {
    const missing = missingTexts(shown, tag);
    return missing.length
      ? html`<span class="badge missing">${icon('triangle-alert', 16)} ${t('event.missingCount', { count: missing.length })}</span>`
      : html`<span class="badge ok">${icon('check', 16)} ${t('event.complete')}</span>`;
  }

  /** @param {CustomEvent<string>} event */
  #addLanguage({ detail }) {
    this.added = [...this.added, detail];
    router.change({ with: detail }, { replace: true });
  }

  /** @param {string} tag */
  #removeLanguage(tag) {
    TEXTS.forEach(text => this.#form.set(textKey(tag, text), undefined));
    this.added = this.added.filter(each => each !== tag);
    router.change({ with: null }, { replace: true });
  }

  #noTranslation() {
    return html`<section class="card">
      <h2>${t('event.noTranslation')}</h2>
      ${this.isReadOnly ? null : html`<p>${t('event.noTranslationText')}</p>`}
    </section>`;
  }

  /**
   * The texts of one language.
   *
   * @param {EventForm} shown
   * @param {string} tag
   */
  #texts(shown, tag) {
    const isOwn = tag === this.#own;
    const missing = missingTexts(shown, tag);
    return html`<section class="card" aria-labelledby=${`language-${tag}`}>
      <div class="row head">
        <h2 id=${`language-${tag}`}>${languageName(tag)}${isOwn ? html` <span class="muted">${t('event.ownLanguage')}</span>` : null}</h2>
        ${this.#completeness(shown, tag)}
        ${isOwn || this.isReadOnly
          ? null
          : html`<button type="button" class="icon" aria-label=${t('event.removeLanguage', { language: languageName(tag) })} title=${t('event.removeLanguage', { language: languageName(tag) })} @click=${() => this.#removeLanguage(tag)}>
              ${icon('trash-2')}
            </button>`}
      </div>
      ${TEXTS.map(text => this.#text(tag, text, /** @type {readonly string[]} */ (missing).includes(text)))}
    </section>`;
  }

  /**
   * @param {string} tag
   * @param {typeof TEXTS[number]} text
   * @param {boolean} isMissing
   */
  #text(tag, text, isMissing) {
    const form = this.#form;
    const key = textKey(tag, text);
    const value = form.value(key) ?? '';
    const isOwn = tag === this.#own;
    return html`<tmtar-field
      name=${key}
      type=${text === 'title' ? 'text' : 'textarea'}
      label=${t(`event.${text}`)}
      lang=${tag}
      rows=${text === 'description' ? 10 : 3}
      ?required=${text !== 'description'}
      ?disabled=${this.isReadOnly}
      hint=${isMissing && !isOwn ? t('event.missing') : this.#lengthHint(value, text)}
      .value=${value}
      .error=${form.errors[key] ?? ''}
      @value=${(/** @type {ValueEvent} */ { detail }) => form.set(key, detail || undefined)}
    ></tmtar-field>`;
  }

  /**
   * How long a text is, as soon as it matters.
   *
   * @param {string} value
   * @param {typeof TEXTS[number]} text
   */
  #lengthHint(value, text) {
    const limit = this.limits[text];
    const length = [...value].length;
    return limit && length > limit * 0.8 ? t('event.length', { length, limit }) : '';
  }

  /** @param {EventForm} shown */
  #members(shown) {
    const form = this.#form;
    const set = (/** @type {string} */ field) => (/** @type {ValueEvent} */ { detail }) => form.set(field, detail);
    return html`<div class="pair">
      <section aria-labelledby="what">
        <h2 id="what">${t('event.what')}</h2>
        <tmtar-field
          name="event_type"
          ?disabled=${this.isReadOnly}
          type="select"
          label=${t('event.type')}
          .options=${[
            ['news', t('event.type.news')],
            ['sales', t('event.type.sales')]
          ]}
          .value=${shown.event_type}
          .error=${form.errors.event_type ?? ''}
          @value=${set('event_type')}
        ></tmtar-field>
        <tmtar-place-picker
          name="location_id"
          ?disabled=${this.isReadOnly}
          label=${t('event.place')}
          hint=${t('event.placeHint')}
          required
          .top=${this.user?.admin_location_id ?? null}
          .value=${shown.location_id}
          .error=${form.errors.location_id ?? ''}
          @value=${set('location_id')}
        ></tmtar-place-picker>
        <tmtar-field
          name="language"
          ?disabled=${this.isReadOnly}
          type="select"
          label=${t('event.language')}
          hint=${t('event.languageHint')}
          .options=${this.#ownOptions().map(tag => [tag, languageName(tag)])}
          .value=${shown.language}
          .error=${form.errors.language ?? ''}
          @value=${this.#chooseOwn}
        ></tmtar-field>
      </section>
      <section aria-labelledby="when">
        <h2 id="when">${t('event.when')}</h2>
        <tmtar-check
          name="active"
          ?disabled=${this.isReadOnly}
          label=${t('event.active')}
          hint=${t('event.activeHint')}
          .checked=${shown.active}
          .error=${form.errors.active ?? ''}
          @value=${set('active')}
        ></tmtar-check>
        <tmtar-time-field
          name="publish_from"
          ?disabled=${this.isReadOnly}
          label=${t('event.from')}
          hint=${t('event.fromHint')}
          .value=${shown.publish_from}
          .error=${form.errors.publish_from ?? ''}
          @value=${set('publish_from')}
        ></tmtar-time-field>
        <tmtar-time-field
          name="publish_until"
          ?disabled=${this.isReadOnly}
          label=${t('event.until')}
          hint=${t('event.untilHint')}
          .value=${shown.publish_until}
          .error=${form.errors.publish_until ?? ''}
          @value=${set('publish_until')}
        ></tmtar-time-field>
      </section>
    </div>`;
  }

  /** The languages that can be the own one: any for a new event, otherwise those that have texts. */
  #ownOptions() {
    return this.event ? languagesOf(this.#shown) : [...new Set([this.#own, ...this.expected, ...this.#tags()])];
  }

  /** @param {CustomEvent<string>} event */
  #chooseOwn({ detail: chosen }) {
    const form = this.#form;
    const old = this.#own;
    const shown = this.#shown;
    if (!this.event && !TEXTS.some(text => shown[textKey(chosen, text)])) {
      // The texts of a new event were typed before its language was right.
      TEXTS.forEach(text => {
        form.set(textKey(chosen, text), shown[textKey(old, text)]);
        form.set(textKey(old, text), undefined);
      });
    }
    form.set('language', chosen);
  }

  /** @param {EventForm} shown */
  #preview(shown) {
    const image = /** @type {import('./image-field.js').ImageField | null} */ (this.renderRoot.querySelector('tmtar-image-field'));
    const tags = [this.#own, ...(this.#other ? [this.#other] : [])];
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
   * @param {import('./image-field.js').ImageField | null} image
   */
  #card(shown, tag, image) {
    const language = shown[textKey(tag, 'title')] && shown[textKey(tag, 'short_description')] ? tag : shown.language;
    return {
      title: shown[textKey(language, 'title')] ?? '',
      short_description: shown[textKey(language, 'short_description')] ?? '',
      description: shown[textKey(language, 'description')],
      image: shown.image_file_name ? image?.shownAddress : null,
      alt: image?.alt,
      language,
      event_type: shown.event_type
    };
  }

  /** The names of the members for the comparison of two versions. */
  #labels() {
    /** @type {Record<string, string>} */
    const labels = {
      event_type: t('event.type'),
      location_id: t('event.place'),
      active: t('event.active'),
      publish_from: t('event.from'),
      publish_until: t('event.until'),
      language: t('event.language'),
      image_file_name: t('event.image')
    };
    for (const tag of this.#tags()) {
      TEXTS.forEach(text => (labels[textKey(tag, text)] = `${t(`event.${text}`)} (${languageName(tag)})`));
    }
    return labels;
  }
}

customElements.define('tmtar-event', EventScreen);
