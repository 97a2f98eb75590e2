import type { Consultation } from '../../api/consultations/consultation';
import type { Response } from '../../api/consultations/responses/response';
import { aCodeBook } from './publications';
import type { World } from './world';

/** So many answers, and what an adviser makes of them; of the same word. */
export interface CodedPart {
  count: number;
  codes: string[] | null;
  sentiment: 'POSITIVE' | 'NEUTRAL' | 'NEGATIVE' | null;
}

const FIND =
  'query ($c: ID!, $q: ID!, $search: String!) { openAnswers(consultation: $c, question: $q, filter: { search: $search }, first: 100) { nodes { id } } }';
const CODE =
  'mutation ($input: CodeOpenAnswersInput!) { codeOpenAnswers(input: $input) { answers { id } userErrors { message } } }';

/**
 * Keeps what these residents wrote to an open question and codes it through the graph, part after part in the order of
 * the responses. Who answered after the last part is not coded, or stays as coded before. The code book is that of {@link aCodeBook}.
 */
export async function codedAnswers(
  world: World,
  { id }: Consultation,
  responses: readonly Response[],
  parts: readonly CodedPart[],
  question = 'q3',
): Promise<void> {
  const { openAnswers, codeBooks } = world.service.stores;
  if (!(await codeBooks.newest(id, question))) await aCodeBook(world, { id }, question);
  const wordOf = parts.flatMap(({ count }, part) => Array<string>(count).fill(`deel${part}`));
  const texts = responses
    .filter(({ answers }) => answers[question] !== undefined)
    .map((response, at) => ({
      question,
      responseIdHash: world.responses.hashOf(id, response.id),
      text: `Een bankje in het park, ${wordOf[at] ?? 'rest'}`,
    }));
  await openAnswers.add(id, texts, new Date(Date.now() + 365 * 86_400_000));
  await openAnswers.count(id);
  for (const [part, { codes, sentiment }] of parts.entries()) {
    const found = await world.ask(FIND, { c: id, q: question, search: `deel${part}` });
    const answers = found.data.openAnswers.nodes.map((one: { id: string }) => one.id);
    const input = { consultation: id, question, answers, codes, sentiment };
    const { data } = await world.ask(CODE, { input });
    if (data.codeOpenAnswers.userErrors.length > 0) throw new Error(JSON.stringify(data.codeOpenAnswers.userErrors));
  }
}
