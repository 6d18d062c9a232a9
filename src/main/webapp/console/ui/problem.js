import { html } from '../../vendor/lit.js';
import { Problem } from '../api/Problem.js';
import { t } from '../i18n/i18n.js';
import { Component } from './component.js';
import './empty.js';

/** What could not be loaded, why, and the way on. It emits `retry`. */
class ProblemView extends Component {
  static properties = { problem: { attribute: false } };

  constructor() {
    super();
    /** @type {unknown} */
    this.problem = null;
  }

  render() {
    const { heading, text } = explain(this.problem);
    return html`<div role="alert">
      <tmtar-empty heading=${heading} text=${text}>
        <button type="button" @click=${() => this.emit('retry')}>${t('problem.retry')}</button>
      </tmtar-empty>
    </div>`;
  }
}

/**
 * The heading and the text for a problem.
 *
 * @param {unknown} problem
 * @returns {{ heading: string, text: string }}
 */
export function explain(problem) {
  if (!(problem instanceof Problem)) {
    return { heading: t('problem.unexpected'), text: problem instanceof Error ? problem.message : '' };
  }
  if (problem.isUnreachable) {
    return { heading: t('problem.offlineTitle'), text: t('problem.offline') };
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
