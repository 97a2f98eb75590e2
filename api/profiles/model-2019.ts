import type { Profile, ProfileModel } from './profile.type';

const SOURCE = 'Citisens, betrokkenheidsprofielen 2019 (openbare beschrijving)';

type Known = Partial<
  Pick<
    Profile,
    | 'engagement'
    | 'trust'
    | 'participation'
    | 'communication'
    | 'channels'
    | 'barriers'
    | 'demography'
    | 'publishedNationalShare'
  >
>;

/** What is public about each profile, in the model's order; everything else is left for staff to fill in. */
const KNOWN: [code: string, name: string, known: Known][] = [
  [
    'kritische-vernieuwers',
    'Kritische Vernieuwers',
    { engagement: 'Maatschappelijk en politiek actief', trust: 'Veel vertrouwen', publishedNationalShare: 0.06 },
  ],
  ['stadse-nomaden', 'Stadse Nomaden', {}],
  [
    'geinformeerde-gezinsdrukte',
    'Geïnformeerde Gezinsdrukte',
    { communication: 'Online bereikbaar', channels: ['online'] },
  ],
  [
    'gevestigde-beinvloeders',
    'Gevestigde Beïnvloeders',
    { participation: 'Willen invloed en kennen de weg in het gemeentehuis', publishedNationalShare: 0.18 },
  ],
  [
    'zelfbewuste-aanpakkers',
    'Zelfbewuste Aanpakkers',
    {
      engagement: 'Actief in dorp en vereniging',
      trust: 'Vertrouwen de overheid',
      participation: 'Doeners: steken de handen uit de mouwen',
      publishedNationalShare: 0.16,
    },
  ],
  [
    'zorgzame-senioren',
    'Zorgzame Senioren',
    { engagement: 'Weinig betrokken', barriers: ['Lichamelijke beperkingen'], publishedNationalShare: 0.06 },
  ],
  [
    'honkvaste-buurtbewoners',
    'Honkvaste Buurtbewoners',
    {
      engagement: 'Sterke band met de eigen buurt',
      trust: 'Weinig vertrouwen',
      communication: 'Online bereikbaar',
      channels: ['online'],
      barriers: ['Het idee dat meedoen toch niets uitmaakt'],
      publishedNationalShare: 0.17,
    },
  ],
  ['eigengereide-digitalen', 'Eigengereide Digitalen', {}],
];

/** The profile model of 2019, as far as it is public. */
export const model2019: ProfileModel = {
  version: '2019',
  name: 'Betrokkenheidsprofielen 2019',
  description:
    'Acht betrokkenheidsprofielen die samen alle Nederlandse huishoudens beschrijven. Van drie profielen is het landelijke aandeel niet gepubliceerd; samen zijn zij 37 procent.',
  source: SOURCE,
  profiles: KNOWN.map(([code, name, known], index) => ({
    id: `2019-${code}`,
    model: '2019',
    code,
    position: index + 1,
    name,
    channels: [],
    forms: [],
    motives: [],
    barriers: [],
    source: SOURCE,
    version: 1,
    ...known,
  })),
};
