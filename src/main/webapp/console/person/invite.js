import { html } from '../../vendor/lit.js';
import { api, configuration } from '../api/index.js';
import { Problem } from '../api/Problem.js';
import { t } from '../i18n/i18n.js';
import { router } from '../shell/router.js';
import { Component } from '../ui/component.js';
import '../ui/dialog.js';
import '../ui/field.js';
import '../ui/place-picker.js';
import { explain } from '../ui/problem.js';
import { faultOf } from '../ui/refusals.js';
import { toast } from '../ui/toast.js';
import { personText } from './names.js';

/** @typedef {{ identity: string, issuer: string, label: string, admin_location_id: number | null }} Draft */

/** @returns {Draft} */
const nothing = () => ({ identity: '', issuer: '', label: '', admin_location_id: null });

/**
 * The dialog that invites a user. `wanted` is the parameter `invite` of the address: the id of a place, or any other text. It emits
 * `invited`.
 */
class Invite extends Component {
  static properties = {
    wanted: {},
    top: { type: Number },
    draft: { state: true },
    issuers: { state: true },
    errors: { state: true },
    error: { state: true },
    isSaving: { state: true }
  };

  constructor() {
    super();
    /** @type {string | null} */
    this.wanted = null;
    this.top = 1;
    this.draft = nothing();
    /** @type {import('../api/oidc.js').Issuer[]} */
    this.issuers = [];
    /** @type {Record<string, string>} */
    this.errors = {};
    this.error = '';
    this.isSaving = false;
  }

  /** @param {import('../../vendor/lit.js').PropertyValues} changed */
  willUpdate(changed) {
    if (changed.has('wanted') && this.wanted !== null) {
      this.draft = { ...nothing(), admin_location_id: Number(this.wanted) || null };
      this.errors = {};
      this.error = '';
      this.#loadIssuers();
    }
  }

  async #loadIssuers() {
    try {
      this.issuers = (await configuration()).sign_in.issuers;
    } catch {
      // Without the choice the server takes the first issuer.
    }
  }

  /** @param {SubmitEvent} event */
  async #save(event) {
    event.preventDefault();
    if (this.isSaving) {
      return;
    }
    this.isSaving = true;
    this.errors = {};
    this.error = '';
    try {
      const { identity, issuer, label, admin_location_id } = this.draft;
      const { data } = await api.post('/users/', {
        identity: identity.trim(),
        issuer: issuer || null,
        label: label.trim() || null,
        admin_location_id
      });
      toast(t('person.invited', { name: personText(/** @type {import('./names.js').Person} */ (data)) }));
      this.emit('invited');
      this.#close();
    } catch (problem) {
      await this.#refuse(problem);
    } finally {
      this.isSaving = false;
    }
  }

  /** @param {unknown} problem */
  async #refuse(problem) {
    const invalid = problem instanceof Problem ? problem.errors : [];
    this.errors = Object.fromEntries(invalid.map(each => [each.pointer.slice(1), faultOf(each, problem).text]));
    this.error = invalid.length === 0 ? explain(problem).text : '';
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (this.renderRoot.querySelector(`[name="${Object.keys(this.errors)[0]}"]`))?.focus();
  }

  #close() {
    router.change({ invite: null }, { replace: true });
  }

  /** @param {keyof Draft} member */
  #set(member) {
    return (/** @type {CustomEvent} */ { detail }) => (this.draft = { ...this.draft, [member]: detail });
  }

  render() {
    const { identity, issuer, label, admin_location_id: place } = this.draft;
    const isComplete = identity.trim() !== '' && (this.top === 1 || place !== null);
    return html`<tmtar-dialog heading=${t('person.inviteHeading')} .open=${this.wanted !== null} @close=${this.#close}>
      <p>${t('person.inviteText')}</p>
      <form class="stack" @submit=${this.#save}>
        <tmtar-field
          autofocus
          name="identity"
          label=${t('person.identity')}
          hint=${t('person.identityHint')}
          maxlength="255"
          required
          .value=${identity}
          .error=${this.errors.identity ?? ''}
          @value=${this.#set('identity')}
        ></tmtar-field>
        ${this.issuers.length > 1
          ? html`<tmtar-field
              name="issuer"
              type="select"
              label=${t('person.issuer')}
              .options=${this.issuers.map(each => [each.issuer, each.label])}
              .value=${issuer || this.issuers[0].issuer}
              .error=${this.errors.issuer ?? ''}
              @value=${this.#set('issuer')}
            ></tmtar-field>`
          : null}
        <tmtar-field
          name="label"
          label=${t('person.label')}
          hint=${t('person.labelHint')}
          maxlength="255"
          .value=${label}
          .error=${this.errors.label ?? ''}
          @value=${this.#set('label')}
        ></tmtar-field>
        <tmtar-place-picker
          name="admin_location_id"
          label=${t('person.administers')}
          hint=${this.top === 1 ? t('person.rootPlaceHint') : t('person.placeHint')}
          ?required=${this.top !== 1}
          .top=${this.top}
          .value=${place}
          .error=${this.errors.admin_location_id ?? ''}
          @value=${this.#set('admin_location_id')}
        ></tmtar-place-picker>
        <div role="alert">${this.error ? html`<p>${this.error}</p>` : null}</div>
        <div class="row">
          <button class="primary" ?disabled=${!isComplete || this.isSaving}>${t('person.invite')}</button>
          <button type="button" @click=${this.#close}>${t('dialog.cancel')}</button>
        </div>
      </form>
    </tmtar-dialog>`;
  }
}

customElements.define('tmtar-invite', Invite);
