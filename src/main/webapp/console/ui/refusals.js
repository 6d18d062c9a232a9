import { Problem } from '../api/Problem.js';
import { language, t } from '../i18n/i18n.js';

/** @typedef {import('./problem.js').Explanation} Explanation */

/** The headings of the problems that the server explains in English, by the last part of their URN. */
const HEADINGS = /** @type {const} */ ({
  'malformed-json': 'problem.invalid',
  'invalid-request': 'problem.invalid',
  'request-refused': 'problem.invalid',
  conflict: 'problem.conflict',
  'last-root': 'problem.lastRoot',
  'file-in-use': 'problem.fileInUse',
  'files-out-of-reach': 'problem.filesOutOfReach',
  'body-too-large': 'problem.tooLarge',
  'unsupported-media-type': 'problem.unsupported',
  'request-timeout': 'problem.timeout',
  'internal-error': 'problem.internal',
  'service-unavailable': 'problem.unavailable',
  'too-many-requests': 'problem.tooMany'
});

/**
 * The requirements on values that the server states, with the keys of their texts. The groups of a pattern are the parameters.
 *
 * @type {[RegExp, import('../i18n/i18n.js').Key][]}
 */
const FAULTS = [
  [/^must (?:not be (?:null|blank)|be present)$/, 'fault.missing'],
  [/^must be at least (?<min>[-\d.]+) and at most (?<max>[-\d.]+)$/, 'fault.between'],
  [/^must be at most (?<max>[-\d.]+)$/, 'fault.max'],
  [/^must be at least (?<min>[-\d.]+)$/, 'fault.min'],
  [/^must be greater than 0$/, 'fault.positive'],
  [/^must have (?<min>\d+) to (?<max>\d+) characters$/, 'fault.length'],
  [/^must have at most (?<max>\d+) characters$/, 'fault.maxLength'],
  [/^must have at most (?<max>\d+) (?:languages|entries)$/, 'fault.max'],
  [/^must not be in the future$/, 'fault.future'],
  [/^must be the id of an existing location$/, 'fault.place'],
  [/^must be given together with/, 'fault.position'],
  [/^must be after \w+$/, 'fault.order'],
  [/^must not be before \w+$/, 'fault.notBefore']
];

/**
 * The fault of a member of a refused request.
 *
 * @param {{ pointer: string, detail: string }} member
 * @param {unknown} problem its problem; a fault that the page itself has found is in the language of the interface
 * @returns {{ text: string, isKnown: boolean }} `isKnown` is false if only the server explains the fault
 */
export function faultOf({ detail }, problem) {
  const isOwn = problem instanceof Problem && problem.type === '';
  if (isOwn || language.tag === 'en') {
    return { text: detail, isKnown: true };
  }
  for (const [pattern, key] of FAULTS) {
    const match = pattern.exec(detail);
    if (match) {
      return { text: t(key, match.groups), isKnown: true };
    }
  }
  return { text: t('fault.other'), isKnown: false };
}

/**
 * The explanation of a problem that the server explains in English, or which lets the user wait.
 *
 * @param {Problem} problem
 * @returns {Explanation | null} null for any other problem
 */
export function explainRefusal(problem) {
  if (problem.isBusy) {
    return { heading: t(problem.status === 429 ? 'problem.tooMany' : 'problem.unavailable'), text: waitText(problem.retryAfter) };
  }
  const kind = problem.type.split(':').at(-1) ?? '';
  if (!(kind in HEADINGS)) {
    return null;
  }
  const heading = t(HEADINGS[/** @type {keyof typeof HEADINGS} */ (kind)]);
  const id = problem.instance ? t('problem.requestId', { id: problem.instance }) : '';
  if (language.tag === 'en') {
    return { heading, text: `${problem.message} ${id}`.trim() };
  }
  const members = problem.errors.map(each => `${each.pointer.slice(1)}: ${each.detail}`);
  const detail = members.join('; ') || problem.message;
  return { heading, text: `${heading}. ${detail} ${id}`.trim(), detail, id };
}

/** @param {number} seconds */
function waitText(seconds) {
  return seconds < 120 ? t('problem.inSeconds', { count: seconds }) : t('problem.inMinutes', { count: Math.ceil(seconds / 60) });
}
