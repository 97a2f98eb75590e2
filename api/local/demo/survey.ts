import type { Consultation } from '../../consultations/consultation';
import type { Sentiment } from '../../consultations/open-answers/open-answer.rules';
import type { Question } from '../../consultations/question';

/** A consultation of the demo: what was asked, and how its made-up residents lean. */
export interface DemoSurvey {
  consultation: Consultation;
  questions: Question[];
  /** Districts its respondents live in. */
  districts: string[];
  respondents: number;
  /** By question: how often each choice is given, in its order and relative to the others. */
  leanings: Record<string, number[]>;
  /** Made-up open answers, by question. */
  words: Record<string, string[]>;
  codeBook: { question: string; codes: { code: string; label: string; keywords: string[] }[] };
  /** How the made-up adviser reads open answers, as they are in `words`; others have no sentiment. */
  sentiments: Record<Sentiment, string[]>;
  /** Open answers that go along as quotes, as they are in `words`. */
  quotes: string[];
  /** How far it came: results that wait for a second person, or that everybody can read. */
  reached: 'in-review' | 'published';
}

/** What the demo's consultations have in common. */
export const GORINCHEM_SURVEY = {
  municipality: 'GM0512',
  edition: 2025,
  language: 'nl',
  ageBands: ['15-24', '25-44', '45-64', '65+'],
  threshold: 10,
  crossings: [],
  retentionMonths: 24,
  state: 'closed',
  isExample: true,
  version: 1,
} satisfies Partial<Consultation>;
