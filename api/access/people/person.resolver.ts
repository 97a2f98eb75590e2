import { Arg, Args, Ctx, Extensions, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context';
import { type Page, pageOf } from '../../shared/page';
import { AuditRecord } from '../audit.type';
import { must } from '../policies';
import { byName, foundPeople, positionOf } from './person.search';
import { PeopleArgs, Person, PersonConnection } from './person.type';
import { maybeShown, shown } from './person.view';

@Resolver()
export class PersonResolver {
  // It reads the whole list for its order and exact total: some 45 ms for 200 people. Twice would be too dear.
  @Extensions({ cost: { weight: 4_500 } })
  @Query(() => PersonConnection, {
    description:
      'Who works with the platform, by name; those who left too. For administrators. A change just made may take a second to show.',
  })
  async people(@Args(() => PeopleArgs) args: PeopleArgs, @Ctx() { actor, people }: Context): Promise<Page<Person>> {
    must(actor, 'manage people');
    return pageOf(foundPeople(await people.list(), args).map(shown), args, positionOf, byName);
  }

  @Extensions({ cost: { weight: 80 } })
  @Query(() => Person, { nullable: true, description: 'A person by id; null when there is none. For administrators.' })
  async person(
    @Arg('id', () => ID, { description: 'The id of the record: not what the audit log knows them by.' }) id: string,
    @Ctx() { actor, people }: Context,
  ): Promise<Person | undefined> {
    must(actor, 'manage people');
    return maybeShown(await people.get(id)).person;
  }
}

@Resolver(() => AuditRecord)
export class AuditNameResolver {
  // Two reads of an item for each other actor of a page, asked together.
  @Extensions({ cost: { weight: 25 } })
  @FieldResolver(() => String, {
    nullable: true,
    description: 'The name of the person who did it; null for a key, and for an account without a record.',
  })
  async actorName(@Root() { actor }: AuditRecord, @Ctx() { actorNames }: Context): Promise<string | null> {
    return actorNames.load(actor);
  }
}
