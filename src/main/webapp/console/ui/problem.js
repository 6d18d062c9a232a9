import { html } from '../../vendor/lit.js';
import { Problem } from '../api/Problem.js';
import { t } from '../i18n/i18n.js';
import { Component } from './component.js';
import './empty.js';
import { Watch } from './watch.js';

/**
 * @typedef {object} Explanation
 * @property {string} heading
 * @property {string} text the whole explanation, for messages
 * @property {string} [detail] the part of it that the server states in English, if the language of the interface is another one
 * @property {string} [id] the part of it with the id of the request, if there is a detail
 * @property {{ href: string, label: string }} [link] the way on
 */

/** @type {(problem: Problem) => Explanation | null} */
let further = () => null;
/** @type {EventTarget | null} */
let source = null;

/**
 * Sets how a page explains the problems that not every page has. The shell of a page does this once.
 *
 * @param {(problem: Problem) => Explanation | null} explanation null for a problem that all pages explain alike
 * @param {EventTarget} target dispatches `change` when an explanation has changed, such as by the name of a place
 */
export function explainBy(explanation, target) {
  further = explanation;
  source = target;
}

/** What could not be loaded, why, and the way on. It emits `retry`. */
class ProblemView extends Component {
  static properties = { problem: { attribute: false } };

  constructor() {
    super();
    /** @type {unknown} */
    this.problem = null;
    source && new Watch(this, source);
  }

  render() {
    const { heading, text, detail, id, link } = explain(this.problem);
    return html`<div role="alert">
      <tmtar-empty heading=${heading} text=${detail ? id : text}>
        ${detail ? html`<p lang="en">${detail}</p>` : null}
        ${link ? html`<a class="button" href=${link.href}>${link.label}</a>` : null}
        <button type="button" @click=${() => this.emit('retry')}>${t('problem.retry')}</button>
      </tmtar-empty>
    </div>`;
  }
}

/**
 * An explanation without a heading: its parts in their languages, and the way on.
 *
 * @param {Explanation} explanation
 */
export function reasonOf({ heading, text, detail, id, link }) {
  return html`${detail ? html`${heading}. <span lang="en">${detail}</span> ${id}` : text}
  ${link ? html`<a href=${link.href}>${link.label}</a>` : null}`;
}

/**
 * The heading and the text for a problem.
 *
 * @param {unknown} problem
 * @returns {Explanation}
 */
export function explain(problem) {
  if (!(problem instanceof Problem)) {
    return { heading: t('problem.unexpected'), text: problem instanceof Error ? problem.message : '' };
  }
  if (problem.isUnreachable) {
    return { heading: t('problem.offlineTitle'), text: t('problem.offline') };
  }
  const explanation = further(problem);
  if (explanation) {
    return explanation;
  }
  if (problem.status === 403) {
    return { heading: t('problem.forbidden'), text: problem.message };
  }
  if (problem.status === 404) {
    return { heading: t('problem.notFound'), text: t('problem.notFoundText') };
  }
  if (problem.isStale) {
    return { heading: t('problem.stale'), text: t('problem.staleText') };
  }
  const id = problem.instance ? t('problem.requestId', { id: problem.instance }) : '';
  return { heading: problem.title || t('problem.unexpected'), text: `${problem.message} ${id}`.trim() };
}

customElements.define('tmtar-problem', ProblemView);
