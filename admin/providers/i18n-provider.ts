import polyglotI18nProvider from 'ra-i18n-polyglot';
import { en } from '../messages/en';
import { nl } from '../messages/nl';

/** Dutch first: the panel's readers are Dutch staff. Their choice is remembered by react-admin's store. */
export const i18nProvider = polyglotI18nProvider((locale) => (locale === 'en' ? en : nl), 'nl', [
  { locale: 'nl', name: 'Nederlands' },
  { locale: 'en', name: 'English' },
]);
