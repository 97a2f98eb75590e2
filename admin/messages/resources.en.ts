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
  keys: {
    name: 'API key |||| API keys',
    fields: {
      id: 'Id',
      name: 'Name',
      kind: 'Kind',
      state: 'State',
      scopes: 'Gives access to',
      allMunicipalities: 'All municipalities',
      municipalities: 'Municipalities',
      origins: 'Web sites',
      pointsPerDay: 'Points per day',
      createdAt: 'Made on',
      expiresAt: 'Works until',
      lastUsedAt: 'Last used',
      rotatedAt: 'Renewed on',
      previousSecretUntil: 'Old secret works until',
      revokedAt: 'Revoked on',
    },
  },
  audit: {
    name: 'Change |||| Audit log',
    fields: {
      at: 'When',
      actor: 'Who',
      action: 'Action',
      record: 'What',
      recordType: 'Kind',
      recordId: 'Id',
      changes: 'From and to',
      from: 'From',
      to: 'Up to and including',
    },
  },
};
