import { may } from '../access/policies';
import type { Context } from '../context';
import { themeOf } from '../insights/theme.type';
import { areaCode } from '../shared/area-argument';
import { levelOf, parsePostcode } from '../shared/codes';
import { badInput, quoted } from '../shared/errors';
import { isDate } from '../shared/iso-date';
import { type Page, pageOf } from '../shared/page';
import { asksWords, matcher, orderOf, partitionsOf, type Wanted } from './trajectory.search';
import type { Listed } from './trajectory.summary';
import type { Trajectory } from './trajectory.type';
import { type TrajectoriesArgs, type TrajectoryFilter, TrajectorySortField } from './trajectory-search.type';

const MAX_TEXT = 200;
const MAX_CODES = 50;
/** From this many municipalities on, one Query of all is less than one of each. */
const MAX_PARTITIONS = 10;

/** Whether the actor may see a trajectory: a published one everybody, another one staff and officials of it. */
export const isVisible = (
  { actor }: Pick<Context, 'actor'>,
  { isPublished, municipality }: Pick<Listed, 'isPublished' | 'municipality'>,
) => may(actor, 'read trajectories', { municipalities: [municipality], isPublished });

/**
 * A page of the trajectories that are wanted and that the caller may see; the total counts no others.
 * @param within code of an area whose trajectories are asked.
 * @throws INVALID_AREA_CODE, INVALID_POSTCODE, UNKNOWN_THEME, INVALID_ARGUMENT, and as `pageOf`.
 */
export async function listed(
  { filter, sort, ...page }: TrajectoriesArgs,
  context: Context,
  within?: string,
): Promise<Page<Trajectory>> {
  const wanted = await resolved(filter ?? {}, context, within);
  const isWanted = matcher(wanted);
  const { positionOf, compare } = orderOf(sort, await namesFor(sort, context));
  const sorted = (await candidates(wanted, context))
    .filter((one) => isVisible(context, one) && isWanted(one))
    .map((one) => ({ id: one.id, position: positionOf(one) }))
    .sort((a, b) => compare(a.position, b.position));
  const { edges, nodes, ...rest } = pageOf(sorted, page, ({ position }) => position, compare);
  const records = await context.trajectories.getMany(nodes.map(({ id }) => id));
  // A record is newer than its summary may be: what was unpublished in between is not shown.
  const shown = edges.flatMap(({ cursor, node: { id } }) => {
    const node = records.get(id);
    return node && isVisible(context, node) ? [{ cursor, node }] : [];
  });
  return { ...rest, edges: shown, nodes: shown.map(({ node }) => node) };
}

/** Names of municipalities when they are sorted by, the newest name of each: some are no more in the newest edition. */
async function namesFor(
  sort: TrajectoriesArgs['sort'],
  { areas, catalogue }: Context,
): Promise<ReadonlyMap<string, string>> {
  if (sort?.field !== TrajectorySortField.MUNICIPALITY) return new Map();
  const editions = await Promise.all(
    catalogue
      .editions()
      .reverse()
      .map((edition) => areas.municipalities(edition)),
  );
  return new Map(editions.flat().map(({ code, name }) => [code, name]));
}

async function candidates(wanted: Wanted, { summaries }: Context): Promise<Listed[]> {
  const partitions = partitionsOf(wanted.places);
  if (!partitions || partitions.length > MAX_PARTITIONS)
    return asksWords(wanted) ? summaries.searched() : summaries.listed();
  return (await Promise.all(partitions.map((one) => summaries.load(one)))).flat();
}

async function resolved(filter: TrajectoryFilter, context: Context, within?: string): Promise<Wanted> {
  const { municipality, area, postcode, ...rest } = filter;
  checkThemes(rest.themes ?? []);
  checkDay('activeFrom', rest.activeFrom);
  checkDay('activeUntil', rest.activeUntil);
  checkText(rest.text);
  checkText(rest.audience);
  const places = [
    ...(within ? [[within]] : []),
    ...(municipality ? [[areaCode(municipality, 'MUNICIPALITY')]] : []),
    ...(area ? [await placesOf(areaCode(area), context)] : []),
    ...(postcode ? [await placesOfPostcode(postcode, context)] : []),
  ];
  return { ...rest, places };
}

/** A province is found by its municipalities: the code of an area does not tell its province. */
async function placesOf(code: string, { areas, catalogue }: Context): Promise<string[]> {
  if (levelOf(code) !== 'PROVINCE') return [code];
  return (await areas.municipalities(catalogue.edition(), code)).map((one) => one.code);
}

/** The areas a postcode lies in, nowhere when it does not exist. */
async function placesOfPostcode(text: string, { postcodes, catalogue }: Context): Promise<string[]> {
  const code = parsePostcode(text);
  if (!code) throw badInput('INVALID_POSTCODE', `${quoted(text)} is no postcode: write it like 4201 AB or 4201.`);
  const postcode = await postcodes.get(catalogue.edition(), code);
  return (postcode?.addressParts ?? []).map(([area]) => area);
}

function checkThemes(codes: readonly string[]): void {
  if (codes.length > MAX_CODES) throw badInput('TOO_MANY_ITEMS', `${codes.length} themes is more than ${MAX_CODES}.`);
  const unknown = codes.find((code) => !themeOf(code));
  if (unknown !== undefined) throw badInput('UNKNOWN_THEME', `${quoted(unknown)} is no theme: see \`themes\`.`);
}

function checkDay(name: string, day: string | null | undefined): void {
  if (day && !isDate(day)) throw badInput('INVALID_ARGUMENT', `${name}: ${quoted(day)} is no date like 2026-03-02.`);
}

function checkText(text: string | null | undefined): void {
  if (text && text.length > MAX_TEXT)
    throw badInput('INVALID_ARGUMENT', `${quoted(text)} is too long: search for at most ${MAX_TEXT} characters.`);
}
