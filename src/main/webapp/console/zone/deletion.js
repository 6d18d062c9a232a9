import { api } from '../api/index.js';
import { t } from '../i18n/i18n.js';
import { confirm } from '../ui/confirm.js';
import { explain } from '../ui/problem.js';
import { toast } from '../ui/toast.js';

/**
 * Deletes something with its content, after it has shown how much goes with it. What has content wants its name typed.
 *
 * @param {object} what
 * @param {string} what.path
 * @param {string} what.title
 * @param {string} what.action the label of the button
 * @param {(preview: any) => string} what.content says what is deleted with it; empty if nothing is
 * @returns {Promise<boolean>} whether it was deleted
 */
export async function deleteWithContent({ path, title, action, content }) {
  try {
    const { data: preview } = await api.delete(path, { query: { dry_run: true } });
    const lost = content(preview);
    const isConfirmed = await confirm({
      heading: t('zone.deleteHeading', { title }),
      text: `${t('zone.deleteText')} ${lost}`.trim(),
      action,
      typed: lost ? title.trim() : undefined
    });
    if (isConfirmed) {
      await api.delete(path);
      toast(t('zone.deleted', { title }));
    }
    return isConfirmed;
  } catch (problem) {
    toast(explain(problem).text);
    return false;
  }
}

/**
 * Takes back a creation.
 *
 * @param {string} path
 * @param {string} title
 * @param {() => void} leave shows something else than what is deleted
 */
export async function undoCreation(path, title, leave) {
  try {
    await api.delete(path);
    toast(t('zone.deleted', { title }));
    leave();
  } catch (problem) {
    toast(explain(problem).text);
  }
}
