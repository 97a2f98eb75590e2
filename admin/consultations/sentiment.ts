import type { useTranslate } from 'react-admin';
import type { ResultQuestion } from './results.records';

/** The sentiment of the answers to an open question, where that was counted. */
export const sentimentOf = (
  questions: readonly ResultQuestion[],
  { question: { key }, questionnaire }: ResultQuestion,
): ResultQuestion | undefined =>
  // A version of the questionnaire has a question once.
  questions.find((one) => isSentiment(one) && one.question.key === key && one.questionnaire === questionnaire);

export const isSentiment = ({ aspect }: ResultQuestion) => aspect === 'SENTIMENT';

/** The kind of question that a result is shown as: a sentiment is one of three. */
export const kindOf = (result: ResultQuestion): ResultQuestion['question']['kind'] =>
  isSentiment(result) ? 'ONE_CHOICE' : result.question.kind;

/** What people call a result. */
export const titleOf = (result: ResultQuestion, translate: ReturnType<typeof useTranslate>): string => {
  const { text } = result.question;
  return isSentiment(result) ? translate('citisens.results.sentiment_of', { question: text }) : text;
};
