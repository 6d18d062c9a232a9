import { css, html } from '../../vendor/lit.js';
import { api } from '../api/index.js';
import { Problem } from '../api/Problem.js';
import { moment, t } from '../i18n/i18n.js';
import { timeZone } from '../i18n/time-zones.js';
import { places } from '../place/places.js';
import { router } from '../shell/router.js';
import { Component } from '../ui/component.js';
import { confirm } from '../ui/confirm.js';
import { Form, formBar } from '../ui/form.js';
import { icon } from '../ui/icon.js';
import { KeptDraft } from '../ui/kept-draft.js';
import '../ui/place-picker.js';
import { explain } from '../ui/problem.js';
import '../ui/skeleton.js';
import '../ui/table.js';
import { toast } from '../ui/toast.js';
import { Watch } from '../ui/watch.js';
import { placeLink } from '../place/place-link.js';
import { personText } from './names.js';

/** @typedef {import('./names.js').Person} Person */
/** @typedef {import('../api/api.d.ts').components['schemas']['Session']} PersonSession */

/** One user, for root: the place that the user administers, the block, the sessions, and the deletion. */
class PersonScreen extends Component {
  static properties = {
    user: { attribute: false },
    person: {},
    sessions: { state: true },
    problem: { state: true }
  };

  static styles = [
    ...Component.styles,
    css`
      :host {
        display: block;
        max-width: 880px;
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
      dl {
        display: grid;
        grid-template-columns: max-content minmax(0, 1fr);
        gap: 4px 16px;
        margin: 0;
      }
      dt {
        color: var(--muted);
      }
      dd {
        margin: 0;
        overflow-wrap: anywhere;
      }
    `
  ];

  /** @type {Form<Person>} */
  #form = new Form(this, {
    read: ifNoneMatch => api.get(`/users/${this.person}`, { ifNoneMatch }),
    write: (changes, ifMatch) => api.put(`/users/${this.person}`, changes, { ifMatch }),
    fields: ['admin_location_id']
  });
  #kept = new KeptDraft(this, this.#form, () => `${this.user?.id}.people.${this.person}`);

  constructor() {
    super();
    /** @type {import('../api/api.d.ts').components['schemas']['User'] | null} */
    this.user = null;
    this.person = '';
    /** @type {PersonSession[] | null} */
    this.sessions = null;
    /** @type {unknown} */
    this.problem = null;
    new Watch(this, places);
  }

  connectedCallback() {
    super.connectedCallback();
    this.#loadSessions();
  }

  async #loadSessions() {
    try {
      this.sessions = (await api.get(`/users/${this.person}/sessions`)).data;
      this.problem = null;
    } catch (problem) {
      this.problem = problem;
    }
  }

  render() {
    const form = this.#form;
    if (form.problem) {
      return html`<tmtar-problem .problem=${form.problem} @retry=${() => form.load()}></tmtar-problem>
        <a class="button" href="/console/people">${t('person.toAll')}</a>`;
    }
    if (!form.base) {
      return html`<tmtar-skeleton></tmtar-skeleton>`;
    }
    const { identity, issuer, location_id: home } = form.base;
    places.loadNames([home]);
    const isOwn = Number(this.person) === this.user?.id;
    const labels = { admin_location_id: t('person.administers') };
    return html`
      <a href="/console/people">${t('person.toAll')}</a>
      <h1>${personText(form.base)}</h1>
      ${this.#kept.render()}
      <section class="stack form" aria-labelledby="about">
        <h2 id="about">${t('person.about')}</h2>
        <dl>
          <dt>${t('person.identity')}</dt>
          <dd>${identity}</dd>
          ${issuer ? html`<dt>${t('person.issuer')}</dt><dd>${issuer}</dd>` : null}
          <dt>${t('person.home')}</dt>
          <dd>${placeLink(home)}</dd>
        </dl>
        <tmtar-place-picker
          name="admin_location_id"
          label=${labels.admin_location_id}
          hint=${isOwn ? t('person.yourself') : t('person.rootPlaceHint')}
          ?disabled=${isOwn}
          .top=${1}
          .value=${form.value('admin_location_id')}
          .error=${form.errors.admin_location_id ?? ''}
          @value=${(/** @type {CustomEvent<number | null>} */ { detail }) => form.set('admin_location_id', detail)}
        ></tmtar-place-picker>
        ${isOwn ? null : formBar(form, labels)}
      </section>
      <section class="stack" aria-labelledby="sessions">
        <h2 id="sessions">${t('account.sessions')}</h2>
        ${this.#sessionList()}
      </section>
      <section class="stack" aria-labelledby="access">
        <h2 id="access">${t('person.access')}</h2>
        <p>${form.base.blocked ? t('person.blockedText') : t('person.blockText')}</p>
        <div class="row">
          <button type="button" ?disabled=${isOwn} @click=${() => this.#block(!form.base?.blocked)}>
            ${icon('lock')} ${form.base.blocked ? t('person.unblock') : t('person.block')}
          </button>
          <button type="button" class="danger" ?disabled=${isOwn} @click=${() => this.#delete(this.#form.etag)}>
            ${icon('trash-2')} ${t('person.delete', { count: 1 })}
          </button>
        </div>
        ${isOwn ? html`<p class="muted">${t('person.yourself')}</p>` : null}
        <p><a href=${`/console/audit?actor=${this.person}`}>${t('person.toAudit')}</a></p>
      </section>
    `;
  }

  #sessionList() {
    if (this.problem) {
      return html`<tmtar-problem .problem=${this.problem} @retry=${this.#loadSessions}></tmtar-problem>`;
    }
    if (!this.sessions) {
      return html`<tmtar-skeleton></tmtar-skeleton>`;
    }
    if (this.sessions.length === 0) {
      return html`<p>${t('person.noSessions')}</p>`;
    }
    return html`<p class="muted">${t('account.sessionsText', { zone: timeZone() })}</p>
      <tmtar-table caption=${t('account.sessions')} .columns=${this.#columns()} .rows=${this.sessions}></tmtar-table>
      <div class="row">
        <button type="button" @click=${this.#endAll}>${t('person.endAll', { count: this.sessions.length })}</button>
      </div>`;
  }

  /** @returns {import('../ui/table.js').Column<PersonSession>[]} */
  #columns() {
    return [
      { label: t('account.device'), value: ({ user_agent: device }) => device ?? t('state.unknown') },
      { label: t('account.address'), value: ({ address }) => address ?? t('state.unknown') },
      { label: t('account.created'), value: ({ created_at: created }) => moment(created) },
      { label: t('account.lastUsed'), value: ({ last_used_at: used }) => moment(used) },
      { label: t('table.actions'), value: each => (each.current ? t('account.current') : this.#endButton(each)) }
    ];
  }

  /** @param {PersonSession} session */
  #endButton(session) {
    const name = t('account.endOne', { device: session.user_agent ?? '', time: moment(session.created_at) });
    return html`<button type="button" aria-label=${name} @click=${() => this.#end(session)}>${t('account.end')}</button>`;
  }

  /** @param {PersonSession} session */
  #end({ id }) {
    return this.#change(async () => {
      await api.delete(`/users/${this.person}/sessions/${id}`);
      toast(t('account.ended', { count: 1 }));
    });
  }

  async #endAll() {
    const count = this.sessions?.length ?? 0;
    const isConfirmed = await confirm({
      heading: t('person.endAllHeading'),
      text: t('person.endAllText'),
      action: t('person.endAll', { count })
    });
    if (isConfirmed) {
      await this.#change(async () => {
        await api.delete(`/users/${this.person}/sessions`);
        toast(t('account.ended', { count }));
      });
    }
  }

  /** @param {boolean} blocked */
  async #block(blocked) {
    const name = this.#form.base ? personText(this.#form.base) : '';
    const isConfirmed =
      !blocked ||
      (await confirm({ heading: t('person.blockHeading', { name }), text: t('person.blockText'), action: t('person.block') }));
    if (isConfirmed) {
      await this.#change(async () => {
        // A block is not refused because another member has changed. Undo is, because it would lift a later block.
        const etag = await this.#setBlocked(blocked, null);
        toast(blocked ? t('person.blocked', { name }) : t('person.unblocked', { name }), {
          undo: () => this.#change(() => this.#setBlocked(!blocked, etag))
        });
      });
    }
  }

  /**
   * @param {boolean} blocked
   * @param {string | null} ifMatch
   */
  async #setBlocked(blocked, ifMatch) {
    const { etag } = await api.put(`/users/${this.person}`, { blocked }, { ifMatch });
    return etag;
  }

  /**
   * Deletes the user after a question. If another editor has changed the user meanwhile, the question is asked again.
   *
   * @param {string | null} ifMatch
   */
  async #delete(ifMatch) {
    const isConfirmed = await confirm({
      heading: t('person.deleteHeading', { count: 1 }),
      text: t('person.deleteText'),
      action: t('person.delete', { count: 1 })
    });
    if (!isConfirmed) {
      return;
    }
    try {
      await api.delete(`/users/${this.person}`, { ifMatch });
      this.#form.discard();
      toast(t('person.deleted', { count: 1 }));
      router.go('/people', { replace: true });
    } catch (problem) {
      toast(explain(problem).text);
      await this.#form.refresh();
      problem instanceof Problem && problem.isStale && (await this.#deleteNewer());
    }
  }

  /** Deletes the version that another editor has saved. The form has the old one as long as it has a draft. */
  async #deleteNewer() {
    try {
      const { etag } = await api.get(`/users/${this.person}`);
      await this.#delete(etag);
    } catch (problem) {
      toast(explain(problem).text);
    }
  }

  /** @param {() => Promise<unknown>} action */
  async #change(action) {
    try {
      await action();
      await Promise.all([this.#loadSessions(), this.#form.load()]);
    } catch (problem) {
      toast(explain(problem).text);
      await this.#form.refresh();
    }
  }
}

customElements.define('tmtar-person', PersonScreen);
