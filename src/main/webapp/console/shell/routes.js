/**
 * The screens. Each is a module that the page loads when it is shown for the first time.
 *
 * @typedef {import('./router.js').Route & {
 *   menu?: { icon: keyof typeof import('../../vendor/icons.js').icons, label: import('../i18n/i18n.js').Key },
 *   title?: import('../i18n/i18n.js').Key,
 *   role: 'user' | 'admin' | 'root',
 *   section?: string,
 *   byPlace?: boolean
 * }} Screen `title` is the name of a screen without an entry in the menu. `section` is the path of the entry to which such a screen
 *   belongs. `byPlace` if the parameter `place` of the address narrows the screen to a place and those below it; the tree then keeps
 *   the screen
 */

/** @type {Screen[]} */
export const screens = [
  {
    path: '/',
    tag: 'tmtar-overview',
    load: () => import('../overview/overview.js'),
    menu: { icon: 'chart-column', label: 'menu.overview' },
    role: 'admin',
    byPlace: true
  },
  {
    path: '/places/:place',
    tag: 'tmtar-place',
    load: () => import('../place/place.js'),
    role: 'admin'
  },
  {
    path: '/map',
    tag: 'tmtar-map-screen',
    load: () => import('../zone/map-screen.js'),
    menu: { icon: 'map', label: 'menu.map' },
    role: 'admin',
    byPlace: true
  },
  {
    path: '/zones/:id',
    tag: 'tmtar-zone-screen',
    load: () => import('../zone/zone-screen.js'),
    section: '/map',
    role: 'admin'
  },
  {
    path: '/objects',
    tag: 'tmtar-objects',
    load: () => import('../object/objects.js'),
    title: 'objects.title',
    section: '/',
    role: 'admin',
    byPlace: true
  },
  {
    path: '/objects/:id',
    tag: 'tmtar-object-screen',
    load: () => import('../object/object-screen.js'),
    section: '/map',
    role: 'admin'
  },
  {
    path: '/events',
    tag: 'tmtar-events',
    load: () => import('../event/events.js'),
    menu: { icon: 'calendar', label: 'menu.events' },
    role: 'admin',
    byPlace: true
  },
  {
    path: '/events/new',
    tag: 'tmtar-event',
    load: () => import('../event/event.js'),
    section: '/events',
    role: 'admin'
  },
  {
    path: '/events/:event',
    tag: 'tmtar-event',
    load: () => import('../event/event.js'),
    section: '/events',
    role: 'admin'
  },
  {
    path: '/files',
    tag: 'tmtar-files',
    load: () => import('../file/files.js'),
    menu: { icon: 'file', label: 'menu.files' },
    role: 'admin',
    byPlace: true
  },
  {
    path: '/files/:file',
    tag: 'tmtar-file',
    load: () => import('../file/file.js'),
    section: '/files',
    role: 'admin'
  },
  {
    path: '/preview',
    tag: 'tmtar-preview',
    load: () => import('../preview/preview.js'),
    menu: { icon: 'eye', label: 'menu.preview' },
    role: 'admin',
    byPlace: true
  },
  {
    path: '/people',
    tag: 'tmtar-people',
    load: () => import('../person/people.js'),
    menu: { icon: 'users', label: 'menu.people' },
    role: 'admin',
    byPlace: true
  },
  {
    path: '/people/:person',
    tag: 'tmtar-person',
    load: () => import('../person/person.js'),
    section: '/people',
    role: 'root'
  },
  {
    path: '/audit',
    tag: 'tmtar-audit',
    load: () => import('../audit/audit.js'),
    menu: { icon: 'history', label: 'menu.audit' },
    role: 'admin',
    byPlace: true
  },
  {
    path: '/operations',
    tag: 'tmtar-operations',
    load: () => import('../operations/operations.js'),
    menu: { icon: 'shield', label: 'menu.operations' },
    role: 'root'
  },
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
