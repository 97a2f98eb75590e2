import type { QuestionResult, Tabulation } from './tabulation';

/**
 * A tabulation without the figures of its questions: what every reader of it needs. Those figures are stored per
 * question and dimension, so that reading some does not cost more when there are many.
 */
export interface TabulationOutline extends Omit<Tabulation, 'questions'> {
  questions: QuestionOutline[];
  /** Under which name the figures of its questions are stored. */
  figures: string;
}

/** A question of a tabulation, without its figures. */
export interface QuestionOutline extends Omit<QuestionResult, 'groups'> {
  /** Its place among the questions, which says where its figures are stored. */
  place: number;
  /** The dimensions and crossings that it has figures of, in their order, each with the number of items they take. */
  dimensions: [name: string, parts: number][];
}
