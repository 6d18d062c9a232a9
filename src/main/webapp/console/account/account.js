import { css, html } from '../../vendor/lit.js';
import { api, session } from '../api/index.js';
import { moment, t } from '../i18n/i18n.js';
import { timeZone } from '../i18n/time-zones.js';
import { places } from '../place/places.js';
import { Component } from '../ui/component.js';
import { confirm } from '../ui/confirm.js';
import { deletions } from '../ui/deletions.js';
import '../ui/field.js';
import { Form, formBar } from '../ui/form.js';
import { icon } from '../ui/icon.js';
import { KeptDraft } from '../ui/kept-draft.js';
import '../ui/place-picker.js';
import { explain } from '../ui/problem.js';
import { saveFile } from '../ui/save-file.js';
import '../ui/skeleton.js';
import '../ui/table.js';
import { toast } from '../ui/toast.js';
import { Watch } from '../ui/watch.js';

/** @typedef {import('../api/api.d.ts').components['schemas']['User']} User */
/** @typedef {import('../api/api.d.ts').components['schemas']['Session']} OwnSession */

/** The own profile and sessions, the export of the own data, and the erasure of the account. */
class Account extends Component {
  static properties = { user: { attribute: false }, sessions: { state: true }, problem: { state: true } };

  static styles = [
    ...Component.styles,
    css`
      :host {
        display: block;
        max-width: 880px;
      }
      section {
        margin-top: 32px;
      }
      .form {
        max-width: 480px;
      }
    `
  ];

  /** @type {Form<User>} */
  #form = new Form(this, {
    read: ifNoneMatch => api.get('/users/profile', { ifNoneMatch }),
    write: (changes, ifMatch) => api.put('/users/', changes, { ifMatch }),
    fields: ['bdate', 'sex', 'location_id'],
    saved: user => this.emit('profile', user)
  });
  #kept = new KeptDraft(this, this.#form, () => `${this.user?.id}.account`);

  constructor() {
    super();
    /** @type {User | null} */
    this.user = null;
    /** @type {OwnSession[] | null} */
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
      this.sessions = (await api.get('/users/sessions')).data;
      this.problem = null;
    } catch (problem) {
      this.problem = problem;
    }
  }

  render() {
    return html`
      <h1>${t('account.title')}</h1>
      <section class="stack form" aria-labelledby="profile">
        <h2 id="profile">${t('account.profile')}</h2>
        ${this.#profile()}
      </section>
      <section class="stack" aria-labelledby="sessions">
        <h2 id="sessions">${t('account.sessions')}</h2>
        ${this.#sessionList()}
      </section>
      <section class="stack" aria-labelledby="data">
        <h2 id="data">${t('account.data')}</h2>
        <p>${t('account.dataText')}</p>
        <div class="row">
          <button type="button" @click=${this.#export}>${icon('download')} ${t('account.export')}</button>
          <button type="button" class="danger" @click=${this.#erase}>${icon('trash-2')} ${t('account.erase')}</button>
        </div>
      </section>
    `;
  }

  #profile() {
    const form = this.#form;
    if (form.problem) {
      return html`<tmtar-problem .problem=${form.problem} @retry=${() => form.load()}></tmtar-problem>`;
    }
    if (!form.base) {
      return html`<tmtar-skeleton></tmtar-skeleton>`;
    }
    const labels = { bdate: t('account.bdate'), sex: t('account.sex'), location_id: t('account.place') };
    return html`
      ${this.#kept.render()}
      <p><span class="muted">${t('account.identity')}</span> ${form.base.identity}</p>
      <tmtar-field
        name="bdate"
        type="date"
        label=${labels.bdate}
        autocomplete="bday"
        .value=${form.value('bdate') ?? ''}
        .error=${form.errors.bdate ?? ''}
        @value=${(/** @type {CustomEvent<string>} */ { detail }) => form.set('bdate', detail || null)}
      ></tmtar-field>
      <tmtar-field
        name="sex"
        type="select"
        label=${labels.sex}
        .options=${[
          ['', t('state.none')],
          ['female', t('account.female')],
          ['male', t('account.male')],
          ['other', t('account.other')]
        ]}
        .value=${form.value('sex') ?? ''}
        .error=${form.errors.sex ?? ''}
        @value=${(/** @type {CustomEvent<string>} */ { detail }) =>
          form.set('sex', /** @type {User['sex']} */ (detail || null))}
      ></tmtar-field>
      <tmtar-place-picker
        name="location_id"
        label=${labels.location_id}
        hint=${t('account.placeHint')}
        .value=${form.value('location_id')}
        .error=${form.errors.location_id ?? ''}
        @value=${(/** @type {CustomEvent<number | null>} */ { detail }) => form.set('location_id', detail)}
      ></tmtar-place-picker>
      ${formBar(form, labels)}
    `;
  }

  #sessionList() {
    if (this.problem) {
      return html`<tmtar-problem .problem=${this.problem} @retry=${this.#loadSessions}></tmtar-problem>`;
    }
    if (!this.sessions) {
      return html`<tmtar-skeleton></tmtar-skeleton>`;
    }
    const others = this.sessions.filter(({ current }) => !current).length;
    return html`
      <p class="muted">${t('account.sessionsText', { zone: timeZone() })}</p>
      <tmtar-table caption=${t('account.sessions')} .columns=${this.#columns()} .rows=${this.sessions}></tmtar-table>
      <div class="row">
        <button type="button" ?disabled=${others === 0} @click=${this.#endOthers}>
          ${t('account.endOthers', { count: others })}
        </button>
      </div>
    `;
  }

  /** @returns {import('../ui/table.js').Column<OwnSession>[]} */
  #columns() {
    return [
      { label: t('account.device'), value: ({ user_agent }) => user_agent ?? t('state.unknown') },
      { label: t('account.address'), value: ({ address }) => address ?? t('state.unknown') },
      { label: t('account.created'), value: ({ created_at }) => moment(created_at) },
      { label: t('account.lastUsed'), value: ({ last_used_at }) => moment(last_used_at) },
      { label: t('table.actions'), value: each => (each.current ? t('account.current') : this.#endButton(each)) }
    ];
  }

  /** @param {OwnSession} ended */
  #endButton(ended) {
    const name = t('account.endOne', { device: ended.user_agent ?? '', time: moment(ended.created_at) });
    return html`<button type="button" aria-label=${name} @click=${() => this.#end(ended)}>${t('account.end')}</button>`;
  }

  /** @param {OwnSession} ended */
  #end(ended) {
    return this.#change(async () => {
      await api.delete(`/users/sessions/${ended.id}`);
      toast(t('account.ended', { count: 1 }));
    });
  }

  async #endOthers() {
    const isConfirmed = await confirm({
      heading: t('account.endOthersHeading'),
      text: t('account.endOthersText'),
      action: t('account.endAll')
    });
    if (isConfirmed) {
      const count = this.sessions?.filter(({ current }) => !current).length ?? 0;
      await this.#change(async () => {
        await api.delete('/users/sessions', { query: { others: true } });
        toast(t('account.ended', { count }));
      });
    }
  }

  async #export() {
    await this.#change(async () => {
      const { data } = await api.get('/users/profile/export');
      saveFile(JSON.stringify(data, null, 2), 'application/json', 'take-me-to-ar.json');
    });
  }

  async #erase() {
    const identity = this.user?.identity ?? '';
    const isConfirmed = await confirm({
      heading: t('account.eraseHeading'),
      text: t('account.eraseText'),
      action: t('account.erase'),
      typed: identity
    });
    if (isConfirmed) {
      await this.#change(async () => {
        if (!(await deletions.finish())) {
          return;
        }
        await api.delete('/users/profile');
        // Nothing of the account stays in this browser.
        this.#form.discard();
        await this.updateComplete;
        session.end();
      });
    }
  }

  /** @param {() => Promise<void>} action */
  async #change(action) {
    try {
      await action();
      if (session.isExpected) {
        await this.#loadSessions();
      }
    } catch (problem) {
      toast(explain(problem).text);
    }
  }
}

customElements.define('tmtar-account', Account);
