import { Extensions, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { UserError } from '../../shared/payload';
import type { ImportTask } from '../jobs/job';
import { MAX_LISTED_ROWS, type RowProblem } from '../jobs/job.rules';
import { type ColumnUse, MAX_COLUMNS } from './column';
import type { ColumnOrigin, ProblemCount } from './import-outcome';

/** Most kinds of problems. */
const MAX_PROBLEMS = 40;

export const COLUMN_KINDS = {
  ID: 'id',
  TIME: 'time',
  SOURCE: 'source',
  POSTCODE: 'postcode',
  AGE_BAND: 'age-band',
  GENDER: 'gender',
  WANTS_RESULTS: 'wants-results',
  WANTS_PANEL: 'wants-panel',
  ANSWER: 'answer',
  OPTION: 'option',
  PLACE: 'place',
  IGNORED: 'ignored',
} as const satisfies Record<string, ColumnUse['kind']>;
registerEnumType(COLUMN_KINDS, {
  name: 'ColumnKind',
  description: 'What a column of a file of responses holds.',
  valuesConfig: {
    ID: { description: 'The number the survey tool gave the response: what a resident names to withdraw.' },
    TIME: { description: 'When it was sent in.' },
    SOURCE: { description: 'Code or name of the source through which the resident was reached.' },
    POSTCODE: { description: 'PC6 or PC4.' },
    AGE_BAND: { description: 'Age band, or age in years.' },
    GENDER: { description: 'Gender.' },
    WANTS_RESULTS: { description: 'Whether the resident wants the results.' },
    WANTS_PANEL: { description: 'Whether the resident wants to join the panel.' },
    ANSWER: { description: 'The whole answer to a question.' },
    OPTION: { description: 'Whether one option of a question was chosen.' },
    PLACE: { description: 'The option on one place of a ranking.' },
    IGNORED: { description: 'Nothing that is read.' },
  },
});

export const COLUMN_ORIGINS = {
  GIVEN: 'given',
  REMEMBERED: 'remembered',
  PROPOSED: 'proposed',
  UNKNOWN: 'unknown',
} as const satisfies Record<string, ColumnOrigin>;
registerEnumType(COLUMN_ORIGINS, {
  name: 'ColumnOrigin',
  description: 'How it is known what a column holds.',
  valuesConfig: {
    GIVEN: { description: 'It was said with this import.' },
    REMEMBERED: { description: 'It was remembered for this consultation.' },
    PROPOSED: { description: 'The name of the column says so.' },
    UNKNOWN: { description: 'It is not known, so the column is not read.' },
  },
});

const ON_PROBLEM = { SKIP: 'skip', STOP: 'stop' } as const satisfies Record<string, ImportTask['onProblem']>;
registerEnumType(ON_PROBLEM, {
  name: 'OnRowProblem',
  description: 'What to do when rows of a file cannot be read.',
  valuesConfig: {
    SKIP: { description: 'Leave those rows out and keep the rest.' },
    STOP: { description: 'Keep nothing of the file.' },
  },
});

const QUESTION = 'Key of the question; for `ANSWER`, `OPTION` and `PLACE`.';
const OPTION = 'Code of the option; for `OPTION`.';
const PLACE = 'The place, 1 is first; for `PLACE`.';
const AGAIN = 'A new text per wish (a UUID): sent again with the same one, the mutation has no second effect.';

@ObjectType('ResponseColumn', { description: 'A column of a file of responses.' })
export class ColumnNode {
  @Field(() => String, { description: 'Its name in the file.' })
  column!: string;

  @Field(() => COLUMN_KINDS, { nullable: true, description: 'What it holds; null when that is not known.' })
  kind!: ColumnUse['kind'] | null;

  @Field(() => String, { nullable: true, description: QUESTION })
  question!: string | null;

  @Field(() => String, { nullable: true, description: OPTION })
  option!: string | null;

  @Field(() => Int, { nullable: true, description: PLACE })
  place!: number | null;

  @Field(() => COLUMN_ORIGINS, { description: 'How that is known.' })
  origin!: ColumnOrigin;

  @Field(() => String, { nullable: true, description: 'Something to know about it, in Dutch; null when nothing.' })
  remark!: string | null;

  @Field(() => Boolean, {
    description: 'Whether it seems to hold names, addresses or the like: then the whole file is refused.',
  })
  isRefused!: boolean;
}

@ObjectType('RowProblemCount', { description: 'How many rows of a file had one problem.' })
export class ProblemCountNode implements ProblemCount {
  @Field(() => String, { description: 'Stable code, for example `UNKNOWN_POSTCODE`.' })
  code!: string;

  @Field(() => Int, { description: 'Rows that had it.' })
  rows!: number;

  @Field(() => Boolean, { description: 'Whether such rows are left out; otherwise it is a remark.' })
  isRefused!: boolean;
}

@ObjectType('RowProblem', { description: 'What is wrong with one row of a file.' })
export class RowProblemNode implements RowProblem {
  @Field(() => Int, { description: 'Line in the file; its first line is 1.' })
  line!: number;

  @Field(() => String, { nullable: true, description: 'Name of the column; null when it is about the whole row.' })
  column!: string | null;

  @Field(() => String, { nullable: true, description: 'What stands there, cut short; never words of a resident.' })
  value!: string | null;

  @Field(() => String, { description: 'Stable code, for example `UNKNOWN_POSTCODE`.' })
  code!: string;

  @Field(() => String, { description: 'What is wrong, in Dutch.' })
  message!: string;

  @Field(() => Boolean, { description: 'Whether the row is left out; otherwise it is a remark.' })
  isRefused!: boolean;
}

@ObjectType('ResponseImport', {
  description: 'What came of reading a file of responses, or would have. Nothing in it tells what somebody answered.',
})
export class ResponseImportNode {
  /** Id of its job. */
  job!: string;

  @Field(() => Boolean, { description: 'Whether nothing was to be stored.' })
  isDryRun!: boolean;

  @Field(() => Boolean, { description: 'Whether its accepted rows are stored and count.' })
  isStored!: boolean;

  @Field(() => Int, { description: 'Rows in the file.' })
  rowsRead!: number;

  @Field(() => Int, { description: 'Rows that can be stored.' })
  rowsAccepted!: number;

  @Field(() => Int, { description: 'Rows that cannot.' })
  rowsRefused!: number;

  /** All columns, for the resolver to cut. */
  found!: ColumnNode[];

  @Extensions({ cost: { size: MAX_PROBLEMS } })
  @Field(() => [ProblemCountNode], { description: 'How often each problem occurred, refusals first.' })
  problems!: ProblemCount[];
}

/** Rows that are shown at once. */
export const MAX_ROWS = MAX_LISTED_ROWS;

@ObjectType('RememberedColumn', { description: 'What a column of this consultation’s files holds.' })
export class RememberedColumnNode {
  @Field(() => String, { description: 'Its name in the files.' })
  column!: string;

  @Field(() => COLUMN_KINDS, { description: 'What it holds.' })
  kind!: ColumnUse['kind'];

  @Field(() => String, { nullable: true, description: QUESTION })
  question!: string | null;

  @Field(() => String, { nullable: true, description: OPTION })
  option!: string | null;

  @Field(() => Int, { nullable: true, description: PLACE })
  place!: number | null;
}

@ObjectType('ColumnMapping', { description: 'What the columns of a consultation’s files hold, as people decided.' })
export class ColumnMappingNode {
  @Extensions({ cost: { size: MAX_COLUMNS } })
  @Field(() => [RememberedColumnNode], { description: 'The columns that were decided about.' })
  columns!: RememberedColumnNode[];

  @Field(() => Int, { description: 'Counts the changes, 0 before the first; send it along with a change.' })
  version!: number;
}

@InputType('ColumnMappingInput', { description: 'What a column of a file holds.' })
export class ColumnInput {
  @Field(() => String, { description: 'Its name in the file.' })
  column!: string;

  @Field(() => COLUMN_KINDS, { description: 'What it holds.' })
  kind!: ColumnUse['kind'];

  @Field(() => String, { nullable: true, description: QUESTION })
  question?: string | null;

  @Field(() => String, { nullable: true, description: OPTION })
  option?: string | null;

  @Field(() => Int, { nullable: true, description: PLACE })
  place?: number | null;
}

@InputType('SaveColumnMappingInput', { description: 'What the columns of a consultation’s files hold, from now on.' })
export class SaveColumnMappingInput {
  @Field(() => ID, { description: 'The consultation.' })
  consultation!: string;

  @Field(() => Int, { description: 'Its version as you saw it: when somebody changed it meanwhile, this is refused.' })
  version!: number;

  @Field(() => [ColumnInput], { description: `All columns that were decided about, at most ${MAX_COLUMNS}.` })
  columns!: ColumnInput[];

  @Field(() => String, { nullable: true, description: AGAIN })
  idempotencyKey?: string | null;
}

@InputType('StartUploadInput', { description: 'A file of responses that is about to be sent.' })
export class StartUploadInput {
  @Field(() => ID, { description: 'The consultation.' })
  consultation!: string;

  @Field(() => String, {
    description: 'Its name, of which only the ending matters: `.csv`, `.tsv`, `.txt` or `.xlsx`.',
  })
  fileName!: string;

  @Field(() => Int, { description: 'Its exact size.' })
  bytes!: number;
}

@ObjectType('UploadHeader', { description: 'A header to send a file with.' })
export class UploadHeader {
  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { description: 'Its value.' })
  value!: string;
}

@ObjectType('Upload', { description: 'Where to send a file: its bytes, with PUT and these headers, in time.' })
export class UploadNode {
  @Field(() => ID, { description: 'Names the file for `importResponses`.' })
  name!: string;

  @Field(() => String, { description: 'Where to send it. Whoever has this address can send in your stead: keep it.' })
  url!: string;

  @Extensions({ cost: { size: 10 } })
  @Field(() => [UploadHeader], { description: 'Headers to send along.' })
  headers!: UploadHeader[];

  @Field(() => String, { description: 'Until when (ISO 8601).' })
  until!: string;
}

@InputType('ImportResponsesInput', { description: 'Which file is read, and how.' })
export class ImportResponsesInput {
  @Field(() => ID, { description: 'The consultation.' })
  consultation!: string;

  @Field(() => ID, { description: 'Name of the upload, from `startUpload`.' })
  upload!: string;

  @Field(() => Int, { description: 'Version of the questionnaire that residents filled in. It is fixed by this.' })
  questionnaire!: number;

  @Field(() => [ColumnInput], {
    nullable: true,
    description: 'What columns hold, this once, where it differs from what is remembered or their names say.',
  })
  mapping?: ColumnInput[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the source of all rows, when no column says it; needed when there are more sources.',
  })
  source?: string | null;

  @Field(() => Boolean, { description: 'Whether to say only what would happen.' })
  isDryRun!: boolean;

  @Field(() => ON_PROBLEM, { description: 'What to do when rows cannot be read.' })
  onProblem!: ImportTask['onProblem'];

  @Field(() => String, { nullable: true, description: AGAIN })
  idempotencyKey?: string | null;
}

@InputType('WithdrawResponseInput', { description: 'Whose response is removed.' })
export class WithdrawResponseInput {
  @Field(() => ID, { description: 'The consultation.' })
  consultation!: string;

  @Field(() => String, { description: 'Number of the response, as the resident names it. Only a hash of it is kept.' })
  responseId!: string;

  @Field(() => String, { nullable: true, description: AGAIN })
  idempotencyKey?: string | null;
}

@InputType('TabulateConsultationInput', { description: 'Which consultation is counted.' })
export class TabulateConsultationInput {
  @Field(() => ID, { description: 'The consultation.' })
  consultation!: string;

  @Field(() => String, { nullable: true, description: AGAIN })
  idempotencyKey?: string | null;
}

const ERRORS = 'What to repair; empty when it was done.';

@ObjectType('StartUploadPayload', { description: 'Where to send the file, or what to repair.' })
export class StartUploadPayload {
  @Field(() => UploadNode, { nullable: true, description: 'Where to send it; null when it is not wanted.' })
  upload?: UploadNode;

  @Extensions({ cost: { size: 20 } })
  @Field(() => [UserError], { description: ERRORS })
  userErrors!: UserError[];
}

@ObjectType('SaveColumnMappingPayload', { description: 'What is remembered of columns, or what to repair.' })
export class SaveColumnMappingPayload {
  @Field(() => ColumnMappingNode, { nullable: true, description: 'What is remembered now; null when nothing can be.' })
  mapping?: ColumnMappingNode;

  @Extensions({ cost: { size: 20 } })
  @Field(() => [UserError], { description: ERRORS })
  userErrors!: UserError[];
}
