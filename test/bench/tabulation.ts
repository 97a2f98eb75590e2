import type { Question } from '../../api/consultations/question';
import { tabulate } from '../../api/consultations/results/tabulate';
import { madeUpResponses } from '../support/responses';
import { CONSULTATION, NOBODY_KNOWN } from '../support/tabulating';

/** Counts 100,000 made-up responses to 30 questions and prints how long it takes: `tsx test/bench/tabulation.ts`. */
const RESPONSES = 100_000;
const PER_BATCH = 500;

const options = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ code: `o${at}`, label: `Antwoord ${at}` }));

const questions = Array.from({ length: 30 }, (_, at): Question => {
  const key = `q${at + 1}`;
  const text = `Vraag ${at + 1}?`;
  if (at % 10 === 7) return { key, text, kind: 'scale', scale: 'nps', options: [] };
  if (at % 10 === 8) return { key, text, kind: 'scale', scale: 'grade', options: [] };
  if (at === 29) return { key, text, kind: 'ranking', options: options(5) };
  if (at % 5 === 1) return { key, text, kind: 'several-choices', options: options(10) };
  return { key, text, kind: 'one-choice', options: options(5) };
});

const districts = Array.from({ length: 9 }, (_, at) => `WK05120${at + 1}`);
const profiles = Array.from({ length: 8 }, (_, at) => `2019-profiel-${at + 1}`);

async function* batches() {
  for (let from = 0; from < RESPONSES; from += PER_BATCH) {
    yield madeUpResponses(
      CONSULTATION,
      { version: 1, questions },
      { count: PER_BATCH, seed: `bench ${from}`, from, districts: [...districts, null], profiles: [...profiles, null] },
    );
  }
}

async function main(): Promise<void> {
  const startedAt = performance.now();
  let readAt = 0;
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 50);
  const result = await tabulate({
    consultation: {
      ...CONSULTATION,
      weighting: {
        margins: [
          { dimension: 'district', origin: 'entered', targets: districts.map((key, at) => ({ key, value: 10 + at })) },
          {
            dimension: 'age',
            origin: 'entered',
            targets: CONSULTATION.ageBands.map((key, at) => ({ key, value: 5 + at })),
          },
        ],
      },
      crossings: [['district', 'age']],
    },
    questionnaires: [{ consultation: 'c1', version: 1, language: 'nl', questions }],
    batches: batches(),
    population: NOBODY_KNOWN,
    models: [],
    earlier: [],
    report: async () => {
      readAt = performance.now();
      peak = Math.max(peak, process.memoryUsage().rss);
    },
  });
  const endedAt = performance.now();
  clearInterval(watch);
  const seconds = (ms: number) => (ms / 1_000).toFixed(1);
  const shown = 'refused' in result ? result.refused : result.tabulation.method.withheld;
  process.stdout.write(
    `${RESPONSES} × ${questions.length}: made up and read in ${seconds(readAt - startedAt)} s, ` +
      `counted and protected in ${seconds(endedAt - readAt)} s; peak ${Math.round(peak / 1e6)} MB; ` +
      `${JSON.stringify(shown)}\n`,
  );
}

await main();
