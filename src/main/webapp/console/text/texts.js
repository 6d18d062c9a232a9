import { api } from '../api/index.js';
import { Problem } from '../api/Problem.js';
import { t } from '../i18n/i18n.js';

/** @typedef {import('../api/Problem.js').InvalidMember} InvalidMember */

/**
 * A resource as a flat form: its members, and the texts of each language under names such as `uk.title`. So changes of two editors
 * in different languages, or in different texts of one language, are merged. A text that is absent is undefined.
 *
 * @typedef {Record<string, any>} LocalizedForm
 */

/** @typedef {'title' | 'name' | 'short_description' | 'description' | 'alt'} TextName */

/** The tag of the texts whose language is not stated. No tag is empty. */
export const UNSTATED = '';

/**
 * The texts that a kind of resource has in each language. The response has them at the top level, in the language that fits the
 * request, and in `translations`. Both `language` and `translations` are null if the language of the texts is not stated.
 */
export class Texts {
  #pattern;

  /**
   * @param {object} parts
   * @param {readonly TextName[]} parts.names in the order of the form
   * @param {readonly TextName[]} parts.required the texts without which a language cannot be saved
   * @param {() => Promise<Record<string, number>>} parts.limits the most characters of each text
   */
  constructor({ names, required, limits }) {
    this.names = names;
    this.required = required;
    this.limits = limits;
    this.#pattern = new RegExp(`^(.*)\\.(${names.join('|')})$`);
  }

  /**
   * The name of a text in the form.
   *
   * @param {string} tag the language, in BCP 47
   * @param {string} text
   */
  key(tag, text) {
    return `${tag}.${text}`;
  }

  /**
   * The tag of the texts in the own language. Texts whose language was not stated keep their tag until it is saved.
   *
   * @param {LocalizedForm} form
   * @returns {string}
   */
  own(form) {
    return form.isUnstated ? UNSTATED : form.language;
  }

  /**
   * A text in the own language.
   *
   * @param {LocalizedForm} form
   * @param {TextName} text
   * @returns {string}
   */
  ownText(form, text) {
    return form[this.key(this.own(form), text)] ?? '';
  }

  /**
   * The languages in which a form has a text, the own language first.
   *
   * @param {LocalizedForm} form
   */
  languages(form) {
    const tags = Object.keys(form)
      .filter(key => form[key])
      .map(key => this.#pattern.exec(key)?.[1])
      .filter(tag => tag !== undefined);
    return [...new Set([this.own(form), ...tags.sort()])];
  }

  /**
   * The texts that a language lacks: those that are required, and those that the own language has.
   *
   * @param {LocalizedForm} form
   * @param {string} tag
   */
  missing(form, tag) {
    return this.names.filter(text => {
      const isExpected = this.required.includes(text) || this.ownText(form, text);
      return isExpected && !form[this.key(tag, text)]?.trim();
    });
  }

  /**
   * @param {Record<string, any>} resource
   * @returns {LocalizedForm}
   */
  toForm({ translations, ...members }) {
    const isUnstated = translations === null;
    const byLanguage = isUnstated ? { [UNSTATED]: members } : translations;
    /** @type {LocalizedForm} */
    const form = { ...members, isUnstated };
    this.names.forEach(text => delete form[text]);
    for (const [tag, texts] of Object.entries(byLanguage)) {
      this.names.forEach(text => texts[text] && (form[this.key(tag, text)] = texts[text]));
    }
    return form;
  }

  /**
   * The members that differ because a text is different, or because the language of the texts has been stated since. The texts are
   * then under other names.
   *
   * @param {LocalizedForm} before
   * @param {LocalizedForm} after
   */
  changed(before, after) {
    return Object.keys({ ...before, ...after }).filter(
      key => (key === 'isUnstated' || this.#pattern.test(key)) && before[key] !== after[key]
    );
  }

  /**
   * The body of a request that changes a resource. The texts of the own language are at the top level, which `Content-Language`
   * names. A language without texts is removed.
   *
   * @param {LocalizedForm} base
   * @param {LocalizedForm} changes
   */
  toRequest(base, changes) {
    const own = this.own(base);
    const after = { ...base, ...changes };
    // The texts have other names in the form if their language is no longer stated.
    const isCleared = after.isUnstated && !base.isUnstated;
    /** @type {Record<string, any>} */
    const body = {};
    /** @type {Record<string, Record<string, string | null> | null>} */
    const translations = {};
    for (const [key, value] of Object.entries(changes)) {
      const [, tag, text] = this.#pattern.exec(key) ?? [];
      if (tag === undefined) {
        body[key] = value;
      } else if (tag === UNSTATED || (tag === own && !isCleared)) {
        body[text] = value ?? null;
      } else if (tag === own) {
        continue;
      } else if (this.names.some(each => after[this.key(tag, each)])) {
        translations[tag] = { ...translations[tag], [text]: value ?? null };
      } else {
        translations[tag] = null;
      }
    }
    delete body.isUnstated;
    return Object.keys(translations).length ? { ...body, translations } : body;
  }

  /**
   * Refuses a form that the server would refuse, with the reasons in the language of the user.
   *
   * @param {LocalizedForm} after
   * @param {InvalidMember[]} others the faults of members that are no texts
   */
  async check(after, others) {
    const errors = [...this.#faults(after, await this.limits()), ...others];
    if (errors.length > 0) {
      throw new Problem({ status: 400, errors });
    }
  }

  /**
   * @param {LocalizedForm} after
   * @param {Record<string, number>} limits
   * @returns {InvalidMember[]}
   */
  #faults(after, limits) {
    const invalid = this.languages(after).flatMap(tag => {
      const none = t(tag === this.own(after) ? 'text.required' : 'text.requiredOrNone');
      return this.names.map(text => {
        const key = this.key(tag, text);
        return { pointer: `/${key}`, detail: faultOf(after[key] ?? '', limits[text], this.required.includes(text) ? none : '') };
      });
    });
    return invalid.filter(({ detail }) => detail);
  }

  /**
   * Reads a resource as a form.
   *
   * @param {string} path
   * @param {string | null} ifNoneMatch
   */
  async read(path, ifNoneMatch) {
    return this.#toForm(await api.get(path, { ifNoneMatch }));
  }

  /**
   * Creates a resource.
   *
   * @param {string} path
   * @param {LocalizedForm} form
   */
  create(path, form) {
    return this.#write(form, () => api.post(path, this.toRequest({ language: form.language }, form)));
  }

  /**
   * Changes a resource. The header names the language of the texts at the top level.
   *
   * @param {string} path
   * @param {LocalizedForm} base
   * @param {LocalizedForm} changes
   * @param {string | null} ifMatch
   */
  change(path, base, changes, ifMatch) {
    /** @type {Record<string, string>} */
    const headers = base.language ? { 'Content-Language': base.language } : {};
    return this.#write(base, () => api.put(path, this.toRequest(base, changes), { ifMatch, headers }));
  }

  /**
   * Sends a form. The refused members get the names that they have in the form.
   *
   * @param {LocalizedForm} form before the request
   * @param {() => Promise<import('../api/ApiClient.js').Answer<any>>} send
   */
  async #write(form, send) {
    try {
      return this.#toForm(await send());
    } catch (problem) {
      throw this.#located(problem, this.own(form));
    }
  }

  /**
   * @param {import('../api/ApiClient.js').Answer<any>} answer
   * @returns {import('../api/ApiClient.js').Answer<LocalizedForm>}
   */
  #toForm(answer) {
    return { ...answer, data: answer.data ? this.toForm(answer.data) : answer.data };
  }

  /**
   * @param {unknown} problem
   * @param {string} own the language of the texts at the top level
   */
  #located(problem, own) {
    if (!(problem instanceof Problem)) {
      return problem;
    }
    const names = /** @type {readonly string[]} */ (this.names);
    problem.errors = problem.errors.map(({ pointer, detail }) => {
      const [, first, tag, text] = pointer.split('/');
      const key = names.includes(first) ? this.key(own, first) : first === 'translations' && text ? this.key(tag, text) : pointer.slice(1);
      return { pointer: `/${key}`, detail };
    });
    return problem;
  }
}

/**
 * @param {string} value
 * @param {number} limit
 * @param {string} none the fault of an empty text
 */
function faultOf(value, limit, none) {
  const length = [...value].length;
  if (length > limit) {
    return t('text.tooLong', { limit, length });
  }
  return value.trim() ? '' : none;
}
