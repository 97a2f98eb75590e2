import { randomUUID } from 'node:crypto';
import { Arg, Ctx, Extensions, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { actorName } from '../actor';
import type { Deed } from '../changes';
import { must } from '../policies';
import { asked, changed, ended, restored, type StoredPerson } from './person.rules';
import { maybeShown, shown } from './person.view';
import { done } from './person-deed';
import { changeFrom, emailFrom, refusals } from './person-input.rules';
import {
  ChangePersonInput,
  InvitePersonInput,
  PersonAccountInput,
  PersonPayload,
  PersonVersionInput,
} from './person-input.type';
import { administratorFirst, emailTaken, invitationProblem, leftProblem, notLeftProblem } from './person-refusals';

const FOR = 'For administrators; others get `FORBIDDEN`.';
const WHO = { description: 'Whom, as you saw them.' };
const WHOSE = { description: 'Whose account.' };
/** Points of a change: a few reads and one transaction. */
const CHANGE = { cost: { weight: 80 } };
/** The same, and the codes of all municipalities. */
const CHECKED_CHANGE = { cost: { weight: 400 } };

@Resolver()
export class PersonDeedsResolver {
  @Extensions(CHECKED_CHANGE)
  @Mutation(() => PersonPayload, {
    description: `Invites somebody: within a minute they have an e-mail with which they can sign in. ${FOR}`,
  })
  async invitePerson(
    @Arg('input', () => InvitePersonInput, { description: 'Who, and what they may do.' }) input: InvitePersonInput,
    @Ctx() context: Context,
  ): Promise<PersonPayload> {
    const { actor, requestId, people, changes } = context;
    must(actor, 'manage people');
    const deed: Deed = { actor, requestId, action: 'invitePerson', input };
    const earlier = await changes.earlier(deed);
    if (earlier) return { ...maybeShown(await people.get(earlier.id)), userErrors: [] };

    const { userErrors, refuse } = refusals();
    const email = emailFrom(input.email, refuse);
    const change = changeFrom(input, await municipalityCheck(context), refuse);
    if (change.role !== 'administrator' && (await people.administrators()) === 0) userErrors.push(administratorFirst());
    if (userErrors.length > 0) return { userErrors };

    const [invitedAt, invitedBy] = [new Date().toISOString(), actorName(actor)];
    const person: StoredPerson = {
      id: randomUUID(),
      email,
      ...change,
      invitedAt,
      invitedBy,
      account: 'asked',
      wishes: [],
      version: 1,
    };
    const outcome = await people.store(undefined, person, deed);
    if (outcome === 'done') return { person: shown(person), userErrors: [] };
    const twin = await changes.earlier(deed);
    if (twin) return { ...maybeShown(await people.get(twin.id)), userErrors: [] };
    const owner = await people.idByEmail(email);
    return { ...maybeShown(owner === undefined ? undefined : await people.get(owner)), userErrors: [emailTaken()] };
  }

  @Extensions(CHECKED_CHANGE)
  @Mutation(() => PersonPayload, {
    description: `Changes what somebody is called and may do; it holds from their next token, within 15 minutes. ${FOR}`,
  })
  async changePerson(
    @Arg('input', () => ChangePersonInput, { description: 'Whom, and what they become.' }) input: ChangePersonInput,
    @Ctx() context: Context,
  ): Promise<PersonPayload> {
    must(context.actor, 'manage people');
    const isMunicipality = await municipalityCheck(context);
    const decide = (before: StoredPerson) => {
      const problem = leftProblem(before);
      if (problem) return [problem];
      const { userErrors, refuse } = refusals();
      // What somebody has already may stay, also when a later division of areas does not know it any more.
      const isKnown = (code: string) => before.municipalities.includes(code) || isMunicipality(code);
      const change = changeFrom(input, isKnown, refuse);
      return userErrors.length > 0 ? userErrors : changed(before, change);
    };
    return done({ action: 'changePerson', input, field: 'role', decide }, context);
  }

  @Extensions(CHANGE)
  @Mutation(() => PersonPayload, {
    description: `Ends somebody's work with the platform: they cannot sign in any more, and within 15 minutes see no more than the public. ${FOR}`,
  })
  endPerson(
    @Arg('input', () => PersonVersionInput, WHO) input: PersonVersionInput,
    @Ctx() context: Context,
  ): Promise<PersonPayload> {
    const decide = (before: StoredPerson) => refusedOr(leftProblem(before), () => ended(before, Date.now()));
    return done({ action: 'endPerson', input, decide }, context);
  }

  @Extensions(CHANGE)
  @Mutation(() => PersonPayload, {
    description: `Brings somebody who left back, with the role and municipalities they had. ${FOR}`,
  })
  restorePerson(
    @Arg('input', () => PersonVersionInput, WHO) input: PersonVersionInput,
    @Ctx() context: Context,
  ): Promise<PersonPayload> {
    const decide = (before: StoredPerson) => refusedOr(notLeftProblem(before), () => restored(before));
    return done({ action: 'restorePerson', input, decide }, context);
  }

  @Extensions(CHANGE)
  @Mutation(() => PersonPayload, {
    description: `Sends somebody who has not signed in yet a new invitation; the one before stops working. ${FOR}`,
  })
  resendInvitation(
    @Arg('input', () => PersonAccountInput, WHOSE) input: PersonAccountInput,
    @Ctx() context: Context,
  ): Promise<PersonPayload> {
    const decide = (before: StoredPerson) => refusedOr(invitationProblem(before), () => asked(before, 'invitation'));
    return done({ action: 'resendInvitation', input, decide }, context);
  }

  @Extensions(CHANGE)
  @Mutation(() => PersonPayload, {
    description: `For a lost phone: signs somebody out, and lets them add an authenticator app at their next sign-in. ${FOR}`,
  })
  resetSecondFactor(
    @Arg('input', () => PersonAccountInput, WHOSE) input: PersonAccountInput,
    @Ctx() context: Context,
  ): Promise<PersonPayload> {
    const decide = (before: StoredPerson) => refusedOr(leftProblem(before), () => asked(before, 'secondFactor'));
    return done({ action: 'resetSecondFactor', input, decide }, context);
  }

  @Extensions(CHANGE)
  @Mutation(() => PersonPayload, {
    description: `Lets an account that could not follow its record try again. ${FOR}`,
  })
  retryAccount(
    @Arg('input', () => PersonAccountInput, WHOSE) input: PersonAccountInput,
    @Ctx() context: Context,
  ): Promise<PersonPayload> {
    return done({ action: 'retryAccount', input, decide: (before) => asked(before) }, context);
  }
}

const refusedOr = <Problem, Done>(problem: Problem | undefined, otherwise: () => Done): Problem[] | Done =>
  problem === undefined ? otherwise() : [problem];

/** Whether a code is of a municipality in any edition that is loaded; of every code while none is. */
async function municipalityCheck({ areas, catalogue }: Context): Promise<(code: string) => boolean> {
  const editions = catalogue.editions();
  if (editions.length === 0) return () => true;
  const lists = await Promise.all(editions.map((edition) => areas.municipalities(edition)));
  const codes = new Set(lists.flat().map(({ code }) => code));
  return (code) => codes.has(code);
}
