import { Readable } from 'node:stream';
import type { PersonActor } from '../../access/actor';
import type { UploadFolder } from '../../consultations/responses/upload-folder';
import type { Service } from '../../server';
import type { InProcessWorker } from '../in-process-worker';
import { ask, deed } from './ask';
import { madeUpFile } from './made-up-file';
import type { DemoSurvey } from './survey';
import { LONELINESS } from './survey-loneliness';
import { MEETING } from './survey-meeting';

const adviser = (id: string): PersonActor => ({ kind: 'adviser', id, municipalities: 'all' });
/** Two made-up advisers, because results are published by a second person. */
const FIRST = adviser('demo-adviser');
const SECOND = adviser('demo-reviewer');
/** Open answers that are coded at once, and quotes sought among. */
const MOST_ANSWERS = 50;
/** Most that a page may hold. */
const FULL_PAGE = 100;

/** What the demo is played on. */
export interface DemoStage {
  service: Service;
  worker: Pick<InProcessWorker, 'idle'>;
  uploads: UploadFolder;
  /** Ends it before what it asks next. */
  signal: AbortSignal;
}

interface Answer {
  id: string;
  text: string;
}

interface AnswerPage {
  nodes: Answer[];
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
}

/**
 * Makes the demo's two consultations through the graph, as two advisers would: responses in, open answers coded,
 * figures counted, and one of them published. What is there already stays; a demo that was broken off goes on.
 */
export async function playDemo({ service, signal, ...props }: DemoStage): Promise<void> {
  const answer: Service['answer'] = async (...asked) => {
    signal.throwIfAborted();
    return service.answer(...asked);
  };
  const stage: DemoStage = { ...props, service: { ...service, answer }, signal };
  for (const survey of [MEETING, LONELINESS]) {
    const { id } = survey.consultation;
    const { publications } = stage.service.stores;
    const isThere = (await publications.open(id)) ?? (await publications.publishedTabulations(id)).length > 0;
    if (isThere) continue;
    for (const step of [setUp, takeIn, code, count, publish]) {
      if (signal.aborted) return;
      await step(stage, survey);
    }
  }
}

/** The consultation as it was then: closed by now, so not by way of the steps that a new one goes through. */
async function setUp({ service: { stores } }: DemoStage, { consultation, questions }: DemoSurvey): Promise<void> {
  const by = (action: string) => ({ actor: FIRST, requestId: 'demo', action, input: {} });
  const { id, language, createdAt, opensOn } = consultation;
  if (!(await stores.consultations.get(id))) {
    await stores.consultations.store(undefined, consultation, by('createConsultation'));
  }
  if (await stores.questionnaires.newest(id)) return;
  // Residents saw it from the first day on; its responses are taken in only now.
  const usedAt = `${opensOn}T00:00:00.000Z`;
  const questionnaire = { consultation: id, version: 1, revision: 1, language, questions, savedAt: createdAt, usedAt };
  await stores.questionnaires.store(undefined, questionnaire, by('saveQuestionnaire'));
}

async function takeIn({ service, worker, uploads }: DemoStage, survey: DemoSurvey): Promise<void> {
  const consultation = survey.consultation.id;
  await worker.idle();
  const jobs = await service.stores.jobs.ofConsultation(consultation);
  if (jobs.some(({ task, state }) => task.kind === 'import' && state === 'done')) return;
  const file = Buffer.from(madeUpFile(survey));
  const wanted = { consultation, fileName: 'voorbeeld.csv', bytes: file.length };
  const { upload } = await deed<{ upload: { name: string } }>(service, FIRST, 'startUpload', wanted, 'upload { name }');
  await uploads.receive(upload.name, Readable.from([file]));
  const input = { consultation, upload: upload.name, questionnaire: 1, isDryRun: false, onProblem: 'STOP' };
  await deed(service, FIRST, 'importResponses', input, 'job { id }');
  await worker.idle();
}

/**
 * Codes the open answers as keywords suggest, which the made-up adviser finds right, with what residents think of it, and
 * releases some as quotes.
 */
async function code({ service }: DemoStage, survey: DemoSurvey): Promise<void> {
  const { codeBook, sentiments, quotes } = survey;
  const { id } = survey.consultation;
  const about = { consultation: id, question: codeBook.question };
  if (!(await service.stores.codeBooks.newest(id, codeBook.question))) {
    await deed(service, FIRST, 'saveCodeBook', { ...about, codes: codeBook.codes, version: 0 }, 'codeBook { version }');
  }
  for (const { code } of codeBook.codes) {
    for (;;) {
      const answers = await answersWith(service, about, { suggestedCode: code });
      if (answers.length === 0) break;
      const input = { ...about, answers: answers.map((answer) => answer.id), codes: [code], adds: true };
      await deed(service, FIRST, 'codeOpenAnswers', input, 'answers { id }');
    }
  }
  const coded = await codedAnswers(service, about);
  for (const [sentiment, texts] of Object.entries(sentiments)) {
    const answers = coded.filter(({ text }) => texts.includes(text)).map((answer) => answer.id);
    const input = { ...about, answers, sentiment: sentiment.toUpperCase() };
    await deed(service, FIRST, 'codeOpenAnswers', input, 'answers { id }');
  }
  const released = await service.stores.quotes.list(id);
  for (const text of quotes) {
    const [answer] = await answersWith(service, about, { search: text.split(' ').slice(0, 6).join(' ') });
    if (!answer || released.some((quote) => quote.text === text)) continue;
    await deed(service, FIRST, 'releaseQuote', { ...about, answer: answer.id, text }, 'quote { id }');
  }
}

async function answersWith(service: Service, about: object, filter: object): Promise<Answer[]> {
  return (await pageOf(service, { ...about, filter, first: MOST_ANSWERS })).nodes;
}

/** All answers that have a code, page by page. */
async function codedAnswers(service: Service, about: object): Promise<Answer[]> {
  const found: Answer[] = [];
  for (let after: string | null = null, isMore = true; isMore; ) {
    const asked = { ...about, filter: { state: 'CODED' }, first: FULL_PAGE, after };
    const { nodes, pageInfo }: AnswerPage = await pageOf(service, asked);
    found.push(...nodes);
    [after, isMore] = [pageInfo.endCursor, pageInfo.hasNextPage];
  }
  return found;
}

async function pageOf(service: Service, asked: object): Promise<AnswerPage> {
  const query = `query($consultation: ID!, $question: ID!, $filter: OpenAnswerFilter, $first: Int!, $after: String) {
    openAnswers(consultation: $consultation, question: $question, filter: $filter, first: $first, after: $after) {
      nodes { id text } pageInfo { endCursor hasNextPage }
    }
  }`;
  return (await ask<{ openAnswers: AnswerPage }>(service, FIRST, query, asked)).openAnswers;
}

async function count({ service, worker }: DemoStage, { consultation: { id } }: DemoSurvey): Promise<void> {
  await deed(service, FIRST, 'tabulateConsultation', { consultation: id }, 'job { id }');
  await worker.idle();
}

async function publish({ service }: DemoStage, { consultation: { id }, reached }: DemoSurvey): Promise<void> {
  const { stores } = service;
  const tabulation = await stores.tabulations.latest(id);
  // Stopped before it was counted: the next start goes on.
  if (!tabulation) return;
  const quotes = (await stores.quotes.list(id)).map((quote) => quote.id);
  const input = { consultation: id, tabulation: tabulation.number, quotes };
  const shown = 'publication { id version }';
  type Step = { publication: { id: string; version: number } };
  const draft = await deed<Step>(service, FIRST, 'preparePublication', input, shown);
  const submitted = await deed<Step>(
    service,
    FIRST,
    'submitForReview',
    { consultation: id, ...draft.publication },
    shown,
  );
  if (reached === 'published') {
    await deed(service, SECOND, 'approvePublication', { consultation: id, ...submitted.publication }, shown);
  }
}
