const area = { name: 'Naam', code: 'Code', search: 'Zoek op naam', municipality: 'Gemeente', district: 'Wijk' };

/** Names of nouns and their fields, where react-admin looks for them. */
export const resourcesNl = {
  municipalities: { name: 'Gemeente |||| Gemeenten', fields: { ...area, province: 'Provincie' } },
  districts: { name: 'Wijk |||| Wijken', fields: area },
  neighbourhoods: { name: 'Buurt |||| Buurten', fields: area },
  postcodes: { name: 'Postcode |||| Postcodes', fields: {} },
  'profile-models': { name: 'Profielmodel |||| Profielmodellen', fields: {} },
  profiles: {
    name: 'Profiel |||| Profielen',
    fields: {
      name: 'Naam',
      summary: 'Samenvatting',
      engagement: 'Betrokkenheid',
      trust: 'Vertrouwen',
      participation: 'Meedenken of meedoen',
      communication: 'Communicatie',
      tone: 'Toon',
      demography: 'Wie zijn zij',
      channels: 'Kanalen',
      forms: 'Vormen van participatie',
      motives: 'Dit beweegt hen',
      barriers: 'Dit houdt hen tegen',
    },
  },
};

/** What every language must hold. */
export type ResourceMessages = typeof resourcesNl;
