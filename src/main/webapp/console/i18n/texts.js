import en from './en.js';
import { language, ownLanguages, useTexts } from './i18n.js';
import uk from './uk.js';

useTexts({ en, uk });
language.prefer(ownLanguages());
