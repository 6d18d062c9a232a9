import { api, configuration } from '../api/index.js';
import { Problem } from '../api/Problem.js';
import { t } from '../i18n/i18n.js';

/** @typedef {import('../api/api.d.ts').components['schemas']['Event']} Event */

/**
 * An event as a flat form: its members, and the texts of each language under names such as `uk.title`. So changes of two editors in
 * different languages, or in different texts of one language, are merged. A text that is absent is undefined.
 *
 * @typedef {Record<string, any>} EventForm
 */

/** The texts of a language. */
export const TEXTS = /** @type {const} */ (['title', 'short_description', 'description']);

/** The texts without which a language cannot be saved. */
export const REQUIRED_TEXTS = /** @type {readonly string[]} */ (['title', 'short_description']);

/** The members that are no texts, in the order of the form. */
export const MEMBERS = ['event_type', 'location_id', 'active', 'publish_from', 'publish_until', 'language', 'image_file_name'];

const TEXT_KEY = /^(.+)\.(title|short_description|description)$/;

/**
 * The name of a text in the form.
 *
 * @param {string} tag the language, in BCP 47
 * @param {string} text
 */
export function textKey(tag, text) {
  return `${tag}.${text}`;
}

/**
 * The languages in which a form has a text, the own language first.
 *
 * @param {EventForm} form
 */
export function languagesOf(form) {
  const tags = Object.keys(form)
    .filter(key => form[key])
    .map(key => TEXT_KEY.exec(key)?.[1])
    .filter(tag => tag !== undefined);
  return [...new Set([form.language, ...tags.sort()])];
}

/**
 * @param {Event} event
 * @returns {EventForm}
 */
export function toForm({ translations, title, short_description, description, ...members }) {
  /** @type {EventForm} */
  const form = { ...members };
  for (const [tag, texts] of Object.entries(translations)) {
    TEXTS.forEach(text => texts[text] && (form[textKey(tag, text)] = texts[text]));
  }
  return form;
}

/**
 * The body of a request that changes an event. The texts of the own language are at the top level, which `Content-Language` names. A
 * language without texts is removed.
 *
 * @param {EventForm} base
 * @param {EventForm} changes
 */
export function toRequest(base, changes) {
  const after = { ...base, ...changes };
  /** @type {Record<string, any>} */
  const body = {};
  /** @type {Record<string, Record<string, string | null> | null>} */
  const translations = {};
  for (const [key, value] of Object.entries(changes)) {
    const [, tag, text] = TEXT_KEY.exec(key) ?? [];
    if (!tag) {
      body[key] = value;
    } else if (tag === base.language) {
      body[text] = value ?? null;
    } else if (TEXTS.some(each => after[textKey(tag, each)])) {
      translations[tag] = { ...translations[tag], [text]: value ?? null };
    } else {
      translations[tag] = null;
    }
  }
  return Object.keys(translations).length ? { ...body, translations } : body;
}

/**
 * The faults of a form that the page finds itself.
 *
 * @param {EventForm} after
 * @param {Record<string, number>} limits
 * @returns {import('../api/Problem.js').InvalidMember[]}
 */
export function faultsOf(after, limits) {
  const invalid = languagesOf(after).flatMap(tag => {
    const none = t(tag === after.language ? 'event.textRequired' : 'event.textOrNone');
    return TEXTS.map(text => {
      const key = textKey(tag, text);
      return { pointer: `/${key}`, detail: faultOf(after[key] ?? '', limits[text], REQUIRED_TEXTS.includes(text) ? none : '') };
    });
  });
  if (!after.location_id) {
    invalid.push({ pointer: '/location_id', detail: t('event.placeRequired') });
  }
  if (after.publish_from && after.publish_until && Date.parse(after.publish_from) >= Date.parse(after.publish_until)) {
    invalid.push({ pointer: '/publish_until', detail: t('event.windowInverted') });
  }
  return invalid.filter(({ detail }) => detail);
}

/**
 * @param {string} value
 * @param {number} limit
 * @param {string} none the fault of an empty text
 */
function faultOf(value, limit, none) {
  const length = [...value].length;
  if (length > limit) {
    return t('event.tooLong', { limit, length });
  }
  return value.trim() ? '' : none;
}

/**
 * Refuses a form that the server would refuse, with the reasons in the language of the user.
 *
 * @param {EventForm} after
 */
async function check(after) {
  const errors = faultsOf(after, (await configuration()).limits);
  if (errors.length > 0) {
    throw new Problem({ status: 400, errors });
  }
}

/**
 * The names of the form for the members that the server has refused.
 *
 * @param {unknown} problem
 * @param {string} own the language of the texts at the top level
 */
function located(problem, own) {
  if (!(problem instanceof Problem)) {
    return problem;
  }
  problem.errors = problem.errors.map(({ pointer, detail }) => {
    const [, first, tag, text] = pointer.split('/');
    const isOwn = /** @type {readonly string[]} */ (TEXTS).includes(first);
    const key = isOwn ? textKey(own, first) : first === 'translations' && text ? textKey(tag, text) : pointer.slice(1);
    return { pointer: `/${key}`, detail };
  });
  return problem;
}

/**
 * Reads an event as a form.
 *
 * @param {string} id
 * @param {string | null} ifNoneMatch
 */
export async function readEvent(id, ifNoneMatch) {
  const answer = await api.get(`/events/${id}`, { ifNoneMatch });
  return formOf(answer);
}

/**
 * Changes an event.
 *
 * @param {string} id
 * @param {EventForm} base
 * @param {EventForm} changes
 * @param {string | null} ifMatch
 */
export async function writeEvent(id, base, changes, ifMatch) {
  await check({ ...base, ...changes });
  try {
    const headers = { 'Content-Language': base.language };
    return formOf(await api.put(`/events/${id}`, toRequest(base, changes), { ifMatch, headers }));
  } catch (problem) {
    throw located(problem, base.language);
  }
}

/**
 * Creates an event.
 *
 * @param {EventForm} base the values of a new form
 * @param {EventForm} changes
 */
export async function createEvent(base, changes) {
  const after = { ...base, ...changes };
  await check(after);
  try {
    return formOf(await api.post('/events/', toRequest({ language: after.language }, after)));
  } catch (problem) {
    throw located(problem, after.language);
  }
}

/**
 * @param {import('../api/ApiClient.js').Answer<any>} answer
 * @returns {import('../api/ApiClient.js').Answer<EventForm>}
 */
function formOf(answer) {
  return { ...answer, data: answer.data ? toForm(answer.data) : answer.data };
}
