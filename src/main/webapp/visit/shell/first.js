// Runs before the first paint: the theme of the system, and the language of the text that stands here until the modules have loaded.
{
  const root = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const applyTheme = () => {
    root.dataset.theme = dark.matches ? 'dark' : 'light';
  };
  applyTheme();
  dark.addEventListener('change', applyTheme);

  const wanted = [new URLSearchParams(location.search).get('lang'), ...navigator.languages];
  root.lang = wanted.map(tag => tag?.split('-')[0]).find(tag => tag === 'en' || tag === 'uk') ?? 'en';
}
