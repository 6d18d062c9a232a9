const STORED = 'tmtar.theme';
const dark = matchMedia('(prefers-color-scheme: dark)');

/** @typedef {'system' | 'light' | 'dark'} Theme */

/** The theme that the user has chosen. */
export function theme() {
  const stored = localStorage.getItem(STORED);
  return stored === 'light' || stored === 'dark' ? stored : 'system';
}

/** @param {Theme} chosen */
export function chooseTheme(chosen) {
  localStorage.setItem(STORED, chosen);
  applyTheme();
}

/** Applies the chosen theme, or that of the system. */
export function applyTheme() {
  const chosen = theme();
  document.documentElement.dataset.theme = chosen === 'system' ? (dark.matches ? 'dark' : 'light') : chosen;
}

dark.addEventListener('change', applyTheme);
