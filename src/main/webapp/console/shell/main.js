import { useOwnLanguage } from '../i18n/texts.js';
import { applyTheme } from './preferences.js';

// The root of the application was Swagger UI. A browser keeps the fragment of its former deep links, such as /#/Users/profile.
if (location.hash.startsWith('#/')) {
  location.replace(`/openapi/ui${location.hash}`);
}
applyTheme();
await useOwnLanguage();
// The elements of the page render as soon as they are defined, so their texts come first.
await import('./app.js');
