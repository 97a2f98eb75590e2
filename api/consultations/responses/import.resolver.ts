import { Arg, Ctx, Extensions, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql';
import type { Deed } from '../../access/changes';
import { may, must } from '../../access/policies';
import type { Context } from '../../context';
import { badInput } from '../../shared/errors';
import type { Consultation } from '../consultation';
import { ConsultationNode } from '../consultation.type';
import type { Job } from '../jobs/job';
import { queued } from '../jobs/job.resolver';
import type { RowProblem } from '../jobs/job.rules';
import { ImportResponsesPayload, JobNode } from '../jobs/job.type';
import { notFound, refusal, staleVersion } from '../refusals';
import { MAX_COLUMNS } from './column';
import { mappingFrom, shownUse } from './column-input.rules';
import type { RememberedMapping } from './column-mapping.repository';
import {
  ColumnMappingNode,
  ColumnNode,
  ImportResponsesInput,
  MAX_ROWS,
  ResponseImportNode,
  RowProblemNode,
  SaveColumnMappingInput,
  SaveColumnMappingPayload,
  StartUploadInput,
  StartUploadPayload,
} from './import.type';
import type { ColumnFound, ImportOutcome } from './import-outcome';
import { PERSONAL_DATA_NL } from './personal-data-names';
import { MAX_UPLOAD_BYTES } from './upload';

const FILE_NAME = /\.(csv|tsv|txt|xlsx)$/i;
const DEED = { cost: { weight: 150 } };

@Resolver(() => ResponseImportNode)
export class ImportResolver {
  @Extensions(DEED)
  @Mutation(() => StartUploadPayload, {
    description:
      'Answers where to send a file of responses. It is deleted once it was imported, and after seven days in any case. For staff; others get `FORBIDDEN`.',
  })
  async startUpload(
    @Arg('input', () => StartUploadInput, { description: 'Which file.' }) input: StartUploadInput,
    @Ctx() { actor, requestId, consultations, uploads, changes }: Context,
  ): Promise<StartUploadPayload> {
    must(actor, 'keep consultations');
    const { consultation, fileName, bytes } = input;
    if (!FILE_NAME.test(fileName))
      return { userErrors: [refusal(['fileName'], 'INVALID_FILE', 'Kies een CSV- of XLSX-bestand.')] };
    if (bytes < 1 || bytes > MAX_UPLOAD_BYTES) {
      const message = `Een bestand is 1 byte tot ${MAX_UPLOAD_BYTES / 1_000_000} MB groot; dit is ${bytes} bytes.`;
      return { userErrors: [refusal(['bytes'], 'OUT_OF_RANGE', message)] };
    }
    if (!(await consultations.get(consultation)))
      return { userErrors: [notFound('consultation', 'geen consultatie', consultation)] };
    if (!uploads) throw new Error('There is no place for uploads');
    const deed: Deed = { actor, requestId, action: 'startUpload', input: {} };
    const { headers, ...place } = await uploads.start({ consultation, bytes });
    const record = { type: 'Consultation', id: consultation };
    await changes.commit(deed, { record, before: {}, after: { uploadBytes: bytes }, writes: [] });
    const listed = Object.entries(headers).map(([name, value]) => ({ name, value }));
    return { upload: { ...place, headers: listed }, userErrors: [] };
  }

  @Extensions(DEED)
  @Mutation(() => ImportResponsesPayload, {
    description:
      'Reads an uploaded file of responses, or says what would happen. The job tells how far it is and what came of it. For staff; others get `FORBIDDEN`.',
  })
  async importResponses(
    @Arg('input', () => ImportResponsesInput, { description: 'Which file, and how.' }) input: ImportResponsesInput,
    @Ctx() context: Context,
  ): Promise<ImportResponsesPayload> {
    const { actor, consultations, questionnaires } = context;
    must(actor, 'keep consultations');
    const { consultation: id, upload, questionnaire, isDryRun, onProblem, source } = input;
    const consultation = await consultations.get(id);
    if (!consultation) return { userErrors: [notFound('consultation', 'geen consultatie', id)] };
    if (!upload.startsWith(`${id}/`))
      return { userErrors: [notFound('upload', 'voor deze consultatie geen bestand', upload)] };
    if (!isDryRun && consultation.state === 'draft') {
      const message = 'Deze consultatie is nog een concept: open haar eerst. Proefdraaien kan wel.';
      return { userErrors: [refusal(['consultation'], 'WRONG_STATE', message)] };
    }
    if (!(await questionnaires.get(id, questionnaire)))
      return { userErrors: [notFound('questionnaire', 'geen vragenlijst met versie', String(questionnaire))] };
    if (source && !consultation.sources.some(({ code }) => code === source))
      return { userErrors: [notFound('source', 'geen manier van uitnodigen', source)] };
    const given = mappingFrom('mapping', input.mapping ?? []);
    if ('userErrors' in given) return given;
    return queued(
      context,
      'importResponses',
      { ...input },
      {
        kind: 'import',
        upload,
        questionnaire,
        isDryRun,
        onProblem,
        ...(source && { source }),
        ...(given.mapping.length > 0 && { mapping: given.mapping }),
      },
    );
  }

  @Extensions(DEED)
  @Mutation(() => SaveColumnMappingPayload, {
    description:
      'Remembers what the columns of a consultation’s files hold, so that the next file with such columns needs no mapping. For staff; others get `FORBIDDEN`.',
  })
  async saveColumnMapping(
    @Arg('input', () => SaveColumnMappingInput, { description: 'What is remembered.' }) input: SaveColumnMappingInput,
    @Ctx() { actor, requestId, consultations, mappings, changes }: Context,
  ): Promise<SaveColumnMappingPayload> {
    must(actor, 'keep consultations');
    const { consultation, version } = input;
    const deed: Deed = { actor, requestId, action: 'saveColumnMapping', input };
    const { isRepeat, before } = await changes.start(deed, () => mappings.get(consultation));
    if (isRepeat) return { mapping: shownMapping(before), userErrors: [] };
    if (!(await consultations.get(consultation)))
      return { userErrors: [notFound('consultation', 'geen consultatie', consultation)] };
    const wanted = mappingFrom('columns', input.columns);
    if ('userErrors' in wanted) return { mapping: shownMapping(before), ...wanted };
    const stale = (current: number) => staleVersion('version', 'de koppeling van kolommen', version, current);
    if (before.version !== version) return { mapping: shownMapping(before), userErrors: [stale(before.version)] };
    const outcome = await mappings.store(before, wanted.mapping, deed);
    const mapping = shownMapping(await mappings.get(consultation));
    return { mapping, userErrors: outcome === 'stale' ? [stale(mapping.version)] : [] };
  }

  @Extensions({ cost: { size: MAX_COLUMNS, sizeFrom: 'first' } })
  @FieldResolver(() => [ColumnNode], {
    description: 'The columns of the file, in its order, those that are not read included.',
  })
  columns(
    @Root() { found }: ResponseImportNode,
    @Arg('first', () => Int, { defaultValue: 100, description: `How many, 1 to ${MAX_COLUMNS}.` }) first: number,
  ): ColumnNode[] {
    if (first < 1 || first > MAX_COLUMNS)
      throw badInput('INVALID_PAGE_SIZE', `Ask for 1 to ${MAX_COLUMNS} columns, not ${first}.`);
    return found.slice(0, first);
  }

  @Extensions({ cost: { weight: 50, size: MAX_ROWS, sizeFrom: 'first' } })
  @FieldResolver(() => [RowProblemNode], {
    description: `What was wrong with which rows: the first ${MAX_ROWS}, forgotten after 30 days or when a resident withdraws. All are counted in \`problems\`.`,
  })
  async rows(
    @Root() { job }: ResponseImportNode,
    @Arg('first', () => Int, { defaultValue: 50, description: `How many, 1 to ${MAX_ROWS}.` }) first: number,
    @Ctx() { jobs }: Context,
  ): Promise<RowProblem[]> {
    if (first < 1 || first > MAX_ROWS)
      throw badInput('INVALID_PAGE_SIZE', `Ask for 1 to ${MAX_ROWS} rows, not ${first}.`);
    return (await jobs.rowsOf(job)).slice(0, first);
  }
}

@Resolver(() => JobNode)
export class JobImportResolver {
  @FieldResolver(() => ResponseImportNode, {
    nullable: true,
    description: 'What came of an import, also of one that failed after its file was opened; else null.',
  })
  import(@Root() { id, task, outcome }: Job): ResponseImportNode | undefined {
    if (task.kind !== 'import' || !outcome) return undefined;
    const { columns, ...rest } = outcome as unknown as ImportOutcome;
    return { job: id, ...rest, found: columns.map(shownColumn) };
  }
}

@Resolver(() => ConsultationNode)
export class ConsultationImportResolver {
  @Extensions({ cost: { weight: 50 } })
  @FieldResolver(() => ColumnMappingNode, {
    nullable: true,
    description: 'What is remembered of the columns of its files. For staff; null for others.',
  })
  async columnMapping(
    @Root() { id }: Consultation,
    @Ctx() { actor, mappings }: Context,
  ): Promise<ColumnMappingNode | undefined> {
    return may(actor, 'keep consultations') ? shownMapping(await mappings.get(id)) : undefined;
  }
}

const shownMapping = ({ columns, version }: RememberedMapping): ColumnMappingNode => ({
  version,
  columns: columns.map(({ column, use }) => ({ column, kind: use.kind, ...shownUse(use) })),
});

function shownColumn({ column, use, origin, personal, isWords }: ColumnFound): ColumnNode {
  const remark = personal
    ? `Dit lijken ${PERSONAL_DATA_NL[personal]}: haal de kolom uit het bestand.`
    : isWords
      ? 'Wat bewoners zelf bij "anders" schreven, wordt niet gelezen.'
      : null;
  return { column, kind: use?.kind ?? null, ...shownUse(use), origin, remark, isRefused: personal !== null };
}
