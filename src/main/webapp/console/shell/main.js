import '../i18n/texts.js';
import { applyTheme } from './preferences.js';
import './app.js';

// The root of the application was Swagger UI. A browser keeps the fragment of its former deep links, such as /#/Users/profile.
if (location.hash.startsWith('#/')) {
  location.replace(`/openapi/ui${location.hash}`);
}
applyTheme();
