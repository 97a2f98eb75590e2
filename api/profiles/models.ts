/**
 * Codes of the engagement profiles by profile model version, in the model's order: position 1 is the first. Columns of
 * a profiles file and counts in a distribution follow this order. Source: Citisens, model 2019.
 */
export const profileCodes: Readonly<Record<string, readonly string[]>> = {
  '2019': [
    'kritische-vernieuwers',
    'stadse-nomaden',
    'geinformeerde-gezinsdrukte',
    'gevestigde-beinvloeders',
    'zelfbewuste-aanpakkers',
    'zorgzame-senioren',
    'honkvaste-buurtbewoners',
    'eigengereide-digitalen',
  ],
};
