/**
 * The screens. Each is a module that the page loads when it is shown for the first time.
 *
 * @typedef {import('./router.js').Route & {
 *   menu?: { icon: keyof typeof import('../../vendor/icons.js').icons, label: import('../i18n/i18n.js').Key },
 *   role: 'user' | 'admin' | 'root'
 * }} Screen
 */

/** @type {Screen[]} */
export const screens = [
  {
    path: '/account',
    tag: 'tmtar-account',
    load: () => import('../account/account.js'),
    menu: { icon: 'user', label: 'menu.account' },
    role: 'user'
  }
];

/** The ranks of the roles: each may do what those before it may do. */
const RANKS = ['user', 'admin', 'root'];

/**
 * Whether a screen exists for a role. What a role never does is hidden.
 *
 * @param {Screen} screen
 * @param {'user' | 'admin' | 'root'} role
 */
export function isFor({ role: required }, role) {
  return RANKS.indexOf(role) >= RANKS.indexOf(required);
}
