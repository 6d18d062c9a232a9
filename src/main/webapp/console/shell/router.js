import { Router } from './routing.js';

export { match } from './routing.js';

/** @typedef {import('./routing.js').Route} Route */

/** The addresses of the console. */
export const router = new Router('/console');
