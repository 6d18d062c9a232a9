import { html } from '../../vendor/lit.js';

/**
 * @typedef {import('../api/api.d.ts').components['schemas']['User']
 *   & { issuer?: string | null, label?: string | null, blocked?: boolean, signed_in?: boolean, version?: number }} Person
 */

/**
 * The label of a user with the identity; the identity alone if the user has no label.
 *
 * @param {Person} person
 */
export function personName({ label, identity }) {
  return label ? html`<strong>${label}</strong><br /><span class="muted">${identity}</span>` : identity;
}

/**
 * The same as plain text, for messages and names of buttons.
 *
 * @param {Person} person
 */
export function personText({ label, identity }) {
  return label || identity;
}
