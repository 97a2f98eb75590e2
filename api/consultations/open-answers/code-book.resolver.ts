import { Arg, Ctx, Extensions, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Deed } from '../../access/changes';
import { must } from '../../access/policies';
import type { Context } from '../../context';
import { quoted } from '../../shared/errors';
import { notFound, refusal, staleVersion } from '../refusals';
import type { CodeBook } from './code-book';
import { codesFrom } from './code-book.rules';
import { FITS_NONE } from './open-answer.rules';
import { CodeBookNode, SaveCodeBookInput, SaveCodeBookPayload } from './open-answer.type';

@Resolver(() => CodeBookNode)
export class CodeBookResolver {
  @Extensions({ cost: { weight: 100 } })
  @Query(() => CodeBookNode, {
    nullable: true,
    description: 'The codes of an open question; null when it has none. For staff; others get `FORBIDDEN`.',
  })
  codeBook(
    @Arg('consultation', () => ID, { description: 'Id of the consultation.' }) consultation: string,
    @Arg('question', () => ID, { description: 'Key of the question.' }) question: string,
    @Ctx() { actor, codeBooks }: Context,
  ): Promise<CodeBook | undefined> {
    must(actor, 'read open answers');
    return codeBooks.newest(consultation, question);
  }

  @Extensions({ cost: { weight: 2_000 } })
  @Mutation(() => SaveCodeBookPayload, {
    description: 'Saves the codes of an open question as the next version. For staff; others get `FORBIDDEN`.',
  })
  async saveCodeBook(
    @Arg('input', () => SaveCodeBookInput, { description: 'The codes.' }) input: SaveCodeBookInput,
    @Ctx() { actor, requestId, changes, codeBooks, consultations, openAnswers }: Context,
  ): Promise<SaveCodeBookPayload> {
    must(actor, 'keep open answers');
    const { consultation, question } = input;
    const deed: Deed = { actor, requestId, action: 'saveCodeBook', input };
    const {
      isRepeat,
      before: [before, known],
    } = await changes.start(deed, () =>
      Promise.all([codeBooks.newest(consultation, question), consultations.get(consultation)]),
    );
    if (isRepeat) return { codeBook: before, userErrors: [] };
    if (!known) return { userErrors: [notFound('consultation', 'geen consultatie', consultation)] };
    const stale = (now: CodeBook | undefined) => staleVersion('version', 'dit codeboek', input.version, now?.version);
    if ((before?.version ?? 0) !== input.version) return { codeBook: before, userErrors: [stale(before)] };
    const { codes, userErrors } = codesFrom(input.codes);
    if (userErrors.length > 0) return { codeBook: before, userErrors };

    const codings = await openAnswers.codings(consultation, question);
    const used = new Set([...codings.values()].flatMap((coding) => coding.codes));
    const missing = [...used].find((one) => one !== FITS_NONE && codes.every(({ code }) => code !== one));
    if (missing !== undefined) {
      const message = `De code ${quoted(missing)} is aan antwoorden gegeven. Geef die eerst een andere code.`;
      return { codeBook: before, userErrors: [refusal(['codes'], 'IN_USE', message)] };
    }
    const after: CodeBook = {
      consultation,
      question,
      version: input.version + 1,
      codes,
      savedAt: new Date().toISOString(),
    };
    if ((await codeBooks.store(before, after, deed)) === 'done') return { codeBook: after, userErrors: [] };
    const now = await codeBooks.newest(consultation, question);
    return { codeBook: now, userErrors: (await changes.earlier(deed)) ? [] : [stale(now)] };
  }
}
