import { ImportProblem } from '../../shared/read/import-problem';

/** One municipality in the OData v3 list `Gemeenten`; the key is padded to nine. */
export interface ListedMunicipality {
  Key: string;
  Title: string;
}

const METADATA = /"odata\.metadata"\s*:\s*"[^"]*\.Gemeenten"/;

/**
 * The edition of an OData list of municipalities: the year of the latest redivision or creation that its descriptions
 * tell ("Ontstaan per 01-01-2018"). Undefined when the text is no such list or does not tell.
 */
export function editionOfMunicipalityList(head: string): number | undefined {
  if (!METADATA.test(head)) return undefined;
  const years = [...head.matchAll(/\b\d{2}-\d{2}-(\d{4})\b/g)].map((match) => Number(match[1]));
  return years.length > 0 ? Math.max(...years) : undefined;
}

/** The municipalities in the list. @throws ImportProblem TRUNCATED when the JSON ends too early. */
export function municipalityList(text: string, label: string): ListedMunicipality[] {
  try {
    return (JSON.parse(text) as { value: ListedMunicipality[] }).value;
  } catch (cause) {
    throw new ImportProblem('TRUNCATED', `${label} is no complete JSON: ${(cause as Error).message}.`, { cause });
  }
}
