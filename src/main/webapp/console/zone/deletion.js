import { t } from '../i18n/i18n.js';
import { deleteConfirmed } from '../ui/cascade.js';
import { confirm } from '../ui/confirm.js';
import { explain } from '../ui/problem.js';
import { toast } from '../ui/toast.js';

/**
 * Deletes something with its content, after it has shown how much goes with it. What has content wants its name typed.
 *
 * @param {object} what
 * @param {import('../ui/form.js').Form<any>} what.form has the version that the user has seen
 * @param {string} what.path
 * @param {string} what.title
 * @param {string} what.action the label of the button
 * @param {(preview: any) => string} what.content says what is deleted with it; empty if nothing is
 * @returns {Promise<boolean>} whether it was deleted
 */
export async function deleteWithContent({ form, path, title, action, content }) {
  const ask = (/** @type {any} */ preview) => {
    const lost = content(preview);
    return confirm({
      heading: t('zone.deleteHeading', { title }),
      text: `${t('zone.deleteText')} ${lost}`.trim(),
      action,
      typed: lost ? title.trim() : undefined
    });
  };
  try {
    const isDeleted = await deleteConfirmed(path, form.etag, ask);
    isDeleted && toast(t('zone.deleted', { title }));
    return isDeleted;
  } catch (problem) {
    toast(explain(problem).text);
    await form.refresh();
    return false;
  }
}
