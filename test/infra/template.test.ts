import { templateOf } from './synthesized';

/** Upload names are hashes of content; they would change the snapshot without anything having changed in it. */
function withoutHashes(template: object): unknown {
  return JSON.parse(JSON.stringify(template).replaceAll(/[0-9a-f]{64}/g, '<hash>'));
}

test('the production stack is what was reviewed', () => {
  expect(withoutHashes(templateOf('production').toJSON())).toMatchSnapshot();
});

test('the stages hold the same parts', () => {
  const types = (stage: 'test' | 'production') =>
    Object.values<{ Type: string }>(templateOf(stage).toJSON().Resources)
      .map((one) => one.Type)
      .sort();
  expect(types('test')).toEqual(types('production'));
});
