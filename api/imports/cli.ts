import { parseArgs } from 'node:util';
import { EmulatorUnavailable } from '../local/emulator';
import { StartFailure } from '../local/start-failure';
import { model2019 } from '../profiles/model-2019';
import { ProfileRepository } from '../profiles/profile.repository';
import { ReleaseRepository } from '../releases/release.repository';
import { connect, type Meter } from '../shared/dynamo';
import { tableNames } from '../shared/tables';
import { ConsoleProgress } from './console-progress';
import { openDatabase } from './database';
import { printReport } from './report';
import { runImport } from './run-import';

const USAGE = `npm run import -- <files or folders> [options]

  --edition 2025       year of the area division, for files that do not say it
  --model 2019         profile model, for profiles files that do not say it
  --data-year 2024     year of the profile counts, for profiles files that do not say it
  --dry-run            read and check everything, change nothing
  --refused-dir <dir>  where files of refused rows go (default: this folder)`;

/** A mistake on the command line, with a sentence for whoever made it. */
class UsageError extends Error {}

async function main(): Promise<number> {
  const { values, positionals } = options();
  if (values.help || positionals.length === 0) {
    console.log(USAGE);
    return values.help ? 0 : 1;
  }
  const database = await openDatabase();
  let writeUnits = 0;
  const meter: Meter = {
    request: (record) => {
      writeUnits += record.writeUnits;
    },
  };
  const client = connect(database.endpoint, meter);
  try {
    const startedAt = performance.now();
    const progress = new ConsoleProgress(() => writeUnits);
    const settings = {
      edition: year(values.edition, '--edition'),
      dataYear: year(values['data-year'], '--data-year'),
      model: values.model,
      dryRun: values['dry-run'],
      refusedFolder: values['refused-dir'] ?? process.cwd(),
    };
    const { reference, records } = tableNames();
    const repository = new ReleaseRepository(client, reference);
    // Distributions name profiles of a model: the model that we know must be there before they are.
    if (!settings.dryRun) await new ProfileRepository(client, records).add(model2019);
    const reports = await runImport(positionals, repository, settings, progress);
    printReport(reports, {
      seconds: (performance.now() - startedAt) / 1000,
      writeUnits,
      dryRun: settings.dryRun ?? false,
    });
    const isBad = reports.some(({ outcome, isNamed }) => outcome === 'failed' || (outcome === 'skipped' && isNamed));
    return isBad ? 1 : 0;
  } finally {
    client.destroy();
    await database.close();
  }
}

function options() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        edition: { type: 'string' },
        model: { type: 'string' },
        'data-year': { type: 'string' },
        'dry-run': { type: 'boolean' },
        'refused-dir': { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n\n${USAGE}`);
  }
}

function year(text: string | undefined, option: string): number | undefined {
  if (text === undefined) return undefined;
  if (!/^(19|20)\d{2}$/.test(text)) throw new UsageError(`${option} must be a year such as 2025, not "${text}".`);
  return Number(text);
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const isExpected =
      error instanceof UsageError || error instanceof EmulatorUnavailable || error instanceof StartFailure;
    console.error(isExpected ? error.message : error);
    process.exitCode = 1;
  },
);
