import { api } from '../api/index.js';
import { Problem } from '../api/Problem.js';
import { t } from '../i18n/i18n.js';
import { explain } from './problem.js';
import { toast } from './toast.js';

/**
 * Deletes a resource with its content, after the user has confirmed what is deleted with it. If that has changed by then, the user is
 * asked again.
 *
 * @param {string} path
 * @param {string | null} ifMatch the ETag of the version that the user has seen
 * @param {(preview: any) => Promise<boolean>} ask
 * @returns {Promise<boolean>} whether it was deleted
 * @throws {Problem} if the server refuses, as for another version
 */
export async function deleteConfirmed(path, ifMatch, ask) {
  let current = await look(path, ifMatch);
  let confirmed;
  do {
    confirmed = current;
    if (!(await ask(confirmed))) {
      return false;
    }
    current = await look(path, ifMatch);
  } while (JSON.stringify(current) !== JSON.stringify(confirmed));
  await api.delete(path, { ifMatch });
  return true;
}

/**
 * Takes back a creation, unless the resource has been changed, or something has been added to it. A message reports the outcome.
 *
 * @param {object} created
 * @param {string} created.path
 * @param {string} created.title
 * @param {string | null} created.ifMatch the ETag of the creation
 * @param {boolean} [created.isContainer] whether other resources can be in it
 * @param {() => unknown} leave shows something else than what is deleted
 */
export async function undoCreation({ path, title, ifMatch, isContainer = false }, leave) {
  try {
    if (isContainer && hasContent(await look(path, ifMatch))) {
      throw new Problem({ status: 409, detail: t('deletion.notEmpty', { title }) });
    }
    await api.delete(path, { ifMatch });
    toast(t('zone.deleted', { title }));
    await leave();
  } catch (problem) {
    toast(explain(problem).text);
  }
}

/**
 * What would be deleted.
 *
 * @param {string} path
 * @param {string | null} ifMatch
 * @returns {Promise<Record<string, any>>}
 */
async function look(path, ifMatch) {
  return (await api.delete(path, { query: { dry_run: true }, ifMatch })).data;
}

/** @param {Record<string, any>} preview that of a place counts the place itself */
function hasContent({ status, id, locations = 1, ...content }) {
  return locations > 1 || Object.values(content).some(count => count > 0);
}
