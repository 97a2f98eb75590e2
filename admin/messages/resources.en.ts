import type { ResourceMessages } from './resources.nl';

const area = {
  name: 'Name',
  code: 'Code',
  search: 'Search by name',
  municipality: 'Municipality',
  district: 'District',
};

/** Names of nouns and their fields in English. */
export const resourcesEn: ResourceMessages = {
  municipalities: { name: 'Municipality |||| Municipalities', fields: { ...area, province: 'Province' } },
  districts: { name: 'District |||| Districts', fields: area },
  neighbourhoods: { name: 'Neighbourhood |||| Neighbourhoods', fields: area },
  postcodes: { name: 'Postcode |||| Postcodes', fields: {} },
  'profile-models': { name: 'Profile model |||| Profile models', fields: {} },
  profiles: {
    name: 'Profile |||| Profiles',
    fields: {
      name: 'Name',
      summary: 'Summary',
      engagement: 'Engagement',
      trust: 'Trust',
      participation: 'Think along or join in',
      communication: 'Communication',
      tone: 'Tone',
      demography: 'Who they are',
      channels: 'Channels',
      forms: 'Forms of participation',
      motives: 'What moves them',
      barriers: 'What holds them back',
    },
  },
};
