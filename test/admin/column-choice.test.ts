import { choiceOf, choicesOfQuestion, inputOf, isOffered } from '../../admin/consultations/column-choice';
import type { Question } from '../../admin/consultations/responses.records';

const question = (key: string, kind: Question['kind'], codes: string[] = ['a', 'b']): Question => ({
  key,
  kind,
  text: '',
  options: codes.map((code) => ({ code, label: code.toUpperCase() })),
});
const choices = (one: Question) => choicesOfQuestion(one).map(({ choice }) => choice);

test.each([
  ['one choice', question('q1', 'ONE_CHOICE'), ['ANSWER|q1', 'OPTION|q1|a', 'OPTION|q1|b']],
  ['several choices', question('q2', 'SEVERAL_CHOICES'), ['ANSWER|q2', 'OPTION|q2|a', 'OPTION|q2|b']],
  ['a ranking', question('q3', 'RANKING'), ['ANSWER|q3', 'PLACE|q3|1', 'PLACE|q3|2']],
  ['a scale', question('q4', 'SCALE', []), ['ANSWER|q4']],
  ['an open question', question('q5', 'OPEN', []), ['ANSWER|q5']],
])('a column can hold the answer or a part of %s', (_, one, offered) => {
  expect(choices(one)).toEqual(offered);
  for (const choice of offered) {
    const { column: _column, ...use } = inputOf('kolom', choice);
    expect(choiceOf(use as never)).toBe(choice);
  }
});

test.each([
  ['', true],
  ['IGNORED', true],
  ['POSTCODE', true],
  ['ANSWER|q1', true],
  ['OPTION|q1|b', true],
  ['OPTION|q1|c', false],
  ['ANSWER|q9', false],
])('whether %j is among what is offered: %s', (choice, is) => {
  expect(isOffered(choice, [question('q1', 'ONE_CHOICE')])).toBe(is);
});
