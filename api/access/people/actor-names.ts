import DataLoader from 'dataloader';
import { subjectOf } from '../actor';
import type { PersonRepository } from './person.repository';

/** As many items as DynamoDB takes in one request. */
const MOST = 100;

/** Names of the people behind actors of audit records, for one request: those of a page are read together. */
export class ActorNames {
  private readonly bySubject: DataLoader<string, string | null>;

  constructor(people: PersonRepository) {
    this.bySubject = new DataLoader(
      async (subjects) => {
        const names = await people.namesBySubject(subjects);
        return subjects.map((subject) => names.get(subject) ?? null);
      },
      { maxBatchSize: MOST },
    );
  }

  /** The name; null for a program, and for somebody without a record. @param actor as `actorName` writes it. */
  async load(actor: string): Promise<string | null> {
    const subject = subjectOf(actor);
    return subject === undefined ? null : this.bySubject.load(subject);
  }
}
