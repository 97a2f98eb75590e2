import { changedFields } from '../../api/access/changed-fields';

interface Note {
  title?: string;
  lines: string[];
  author: string;
}
const note: Note = { title: 'a', lines: ['x'], author: 'Jan' };

test.each<[string, Note | undefined, Note, object, object]>([
  ['what is the same is left out', note, { ...note, lines: ['x'] }, {}, {}],
  ['what differs is there twice', note, { ...note, lines: ['y'] }, { lines: ['x'] }, { lines: ['y'] }],
  ['what is emptied is only before', note, { lines: ['x'], author: 'Jan' }, { title: 'a' }, {}],
  ['of a new record everything listed is after', undefined, note, {}, { title: 'a', lines: ['x'] }],
  ['what is not listed is never there', note, { ...note, author: 'Piet' }, {}, {}],
])('%s', (_, before, after, was, became) => {
  expect(changedFields(before, after, ['title', 'lines'])).toEqual({ before: was, after: became });
});
