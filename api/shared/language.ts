import { registerEnumType } from 'type-graphql';

/** Languages of what people read: Dutch first, English as the second. */
export enum Language {
  NL = 'NL',
  EN = 'EN',
}

registerEnumType(Language, {
  name: 'Language',
  description: 'Language of names and units.',
  valuesConfig: { NL: { description: 'Dutch.' }, EN: { description: 'English.' } },
});
