import { html } from '../../vendor/lit.js';
import { Problem } from '../api/Problem.js';
import { t } from '../i18n/i18n.js';
import { router } from '../shell/router.js';
import { Component } from '../ui/component.js';
import '../ui/dialog.js';
import '../ui/place-picker.js';
import { explain } from '../ui/problem.js';
import { setPlace } from './appointment.js';
import { personText } from './names.js';

/** The dialog that appoints a user as the administrator of a place. It is open while `person` is not null, and emits `appointed`. */
class Appoint extends Component {
  static properties = {
    person: { attribute: false },
    top: { type: Number },
    place: { state: true },
    error: { state: true },
    isSaving: { state: true }
  };

  constructor() {
    super();
    /** @type {import('./names.js').Person | null} */
    this.person = null;
    this.top = 1;
    /** @type {number | null} */
    this.place = null;
    this.error = '';
    this.isSaving = false;
  }

  /** @param {import('../../vendor/lit.js').PropertyValues} changed */
  willUpdate(changed) {
    if (changed.has('person') && this.person?.id !== changed.get('person')?.id) {
      this.place = this.person?.admin_location_id ?? null;
      this.error = '';
    }
  }

  /** @param {SubmitEvent} event */
  async #save(event) {
    event.preventDefault();
    if (!this.person || this.place === null || this.isSaving) {
      return;
    }
    this.isSaving = true;
    this.error = '';
    try {
      await setPlace(this.person, this.place, () => this.emit('appointed'));
      this.#close();
    } catch (problem) {
      this.error = explain(problem).text;
      // The next attempt is based on what the list then shows.
      problem instanceof Problem && problem.isStale && this.emit('appointed');
    } finally {
      this.isSaving = false;
    }
  }

  #close() {
    router.change({ appoint: null }, { replace: true });
  }

  render() {
    const isSame = this.place === (this.person?.admin_location_id ?? null);
    return html`<tmtar-dialog
      heading=${t('person.appointHeading', { name: this.person ? personText(this.person) : '' })}
      .open=${this.person !== null}
      @close=${this.#close}
    >
      <form class="stack" @submit=${this.#save}>
        <tmtar-place-picker
          autofocus
          label=${t('person.administers')}
          hint=${this.top === 1 ? t('person.rootPlaceHint') : t('person.placeHint')}
          required
          .top=${this.top}
          .value=${this.place}
          .error=${this.error}
          @value=${(/** @type {CustomEvent<number | null>} */ { detail }) => {
            this.place = detail;
            this.error = '';
          }}
        ></tmtar-place-picker>
        <div class="row">
          <button class="primary" ?disabled=${this.place === null || isSame || this.isSaving}>${t('person.appoint')}</button>
          <button type="button" @click=${this.#close}>${t('dialog.cancel')}</button>
        </div>
      </form>
    </tmtar-dialog>`;
  }
}

customElements.define('tmtar-appoint', Appoint);
