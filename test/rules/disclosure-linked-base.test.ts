import { protectRespondents, protectTables } from '../../api/statistics/disclosure/protect-tables';
import type { CountTable } from '../../api/statistics/disclosure/tables';
import { attack } from '../support/attacker';
import { picked, type Respondent, randomOf, tabulated } from '../support/made-up-tables';
import { narrow, required } from '../support/protection-interval';
import { published } from '../support/published';

const THRESHOLD = 10;
const LINK = { table: 'codes' };
const DIMENSIONS = { district: ['1', '2', '3', '4'], age: ['1', '2', '3'] };
/** Consultations at random. */
const SEEDS = Array.from({ length: 60 }, (_, at) => at + 1);

/** Codes and sentiment of the same answers: of few a sentiment is not given. */
function madeUp(seed: number): CountTable[] {
  const random = randomOf(seed);
  const size = 80 + Math.floor(random() * 300);
  const writes = 0.3 + 0.4 * random();
  const respondents = Array.from({ length: size }, (): Respondent => {
    const [district, age] = [String(picked(random, 4, 2) + 1), String(picked(random, 3, 2) + 1)];
    const isCoded = random() < writes;
    const codes = [0, 1, 2].filter((code) => random() < 0.5 / (code + 1));
    return {
      classes: { district, age },
      answers: {
        // The last one is what stands for none of the others.
        codes: isCoded ? (codes.length > 0 ? codes : [3]) : [],
        sentiment: isCoded && random() < 0.97 ? [picked(random, 3, 1.5)] : [],
      },
    };
  });
  const ofCodes = tabulated({ id: 'codes', categories: 4, exclusive: false }, respondents, { dimensions: DIMENSIONS });
  const ofSentiment = { id: 'sentiment', categories: 3, exclusive: true, askedWhen: LINK };
  return [ofCodes, tabulated(ofSentiment, respondents, { dimensions: DIMENSIONS })];
}

/** Numbers that a reader gets to know too well, who knows that only what has a code has a sentiment. */
async function recovered(seed: number, isLinked: boolean) {
  const made = madeUp(seed);
  const people = await protectRespondents(
    made[0]!.groups.map(({ respondents, ...group }) => ({ ...group, base: respondents! })),
    { threshold: THRESHOLD },
  );
  if ('refused' in people) throw new Error('nothing came before');
  const tables = made.map((table) => ({ ...table, withheldGroups: people.withheldGroups }));
  const decided = isLinked ? tables : tables.map(({ askedWhen: _, ...table }) => table);
  const result = await protectTables(decided, { threshold: THRESHOLD });
  if ('refused' in result) throw new Error('nothing came before');
  const seen = tables.map((table, at) => published(table, result.tables[at]!));
  const ranges = await attack(seen, required(tables, THRESHOLD));
  const shown = result.tables.flatMap(({ counts }) => counts.flat()).filter((one) => one === 'shown').length;
  return { attacked: ranges.length, shown, narrowed: narrow(ranges, tables, THRESHOLD) };
}

test('of answers that are counted in two ways the numbers of neither follow from the other', async () => {
  let [attacked, shown] = [0, 0];
  for (const seed of SEEDS) {
    const found = await recovered(seed, true);
    if (found.narrowed.length > 0) throw new Error(`seed ${seed}: ${JSON.stringify(found.narrowed.slice(0, 5))}`);
    attacked += found.attacked;
    shown += found.shown;
  }
  console.log(`linked: 0 of ${attacked} withheld numbers recovered; ${shown} counts shown`);
  expect(attacked).toBeGreaterThan(500);
  expect(shown).toBeGreaterThan(200);
}, 300_000);

test('they do when each is decided about by itself', async () => {
  let [narrowed, attacked, shown] = [0, 0, 0];
  for (const seed of SEEDS) {
    const found = await recovered(seed, false);
    narrowed += found.narrowed.length;
    attacked += found.attacked;
    shown += found.shown;
  }
  console.log(`apart: ${narrowed} of ${attacked} withheld numbers recovered; ${shown} counts shown`);
  expect(narrowed).toBeGreaterThan(0);
}, 300_000);
