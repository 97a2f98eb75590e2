import { model2019 } from './model-2019';

/**
 * Codes of the engagement profiles by profile model version, in the model's order: position 1 is the first. Columns of
 * a profiles file and counts in a distribution follow this order.
 */
export const profileCodes: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  [model2019].map(({ version, profiles }) => [version, profiles.map(({ code }) => code)]),
);
