import '../i18n/texts.js';
import './app.js';
