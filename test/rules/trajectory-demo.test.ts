import 'reflect-metadata';
import { DISTRICTS } from '../../api/imports/demo/gorinchem';
import { trajectoryDemo } from '../../api/trajectories/trajectory.demo';
import { emptiedBy, missingFor } from '../../api/trajectories/trajectory.rules';
import { edited } from '../../api/trajectories/trajectory-fields.rules';
import { blankTrajectory } from '../../api/trajectories/trajectory-new.rules';

const known = (code: string) => code === 'GM0512' || DISTRICTS.some(([district]) => district === code);
const demo = trajectoryDemo();

test('the demo holds six examples in different steps', () => {
  expect(demo).toHaveLength(6);
  expect(new Set(demo.map(({ id }) => id)).size).toBe(6);
  expect(new Set(demo.map(({ step }) => step)).size).toBe(4);
  expect(demo.every(({ isExample, municipality }) => isExample && municipality === 'GM0512')).toBe(true);
});

test.each(demo.map((one) => [one.id, one] as const))('%s could have been made by hand', (_id, one) => {
  const blank = blankTrajectory(one.id, one.municipality, one.edition, one.createdAt);
  const { title, client, question, areas, themes, steps, frame, approach, campaign, tools, documents, feedback } = one;
  const input = {
    title,
    client,
    question,
    areas,
    themes,
    steps,
    frame,
    approach,
    campaign,
    tools,
    documents,
    feedback,
  };
  expect(edited(blank, input, known).userErrors).toEqual([]);
  expect(emptiedBy(one, [])).toEqual([]);
  // Its moves lead from the first step to where it stands.
  expect(one.moves[0]?.from ?? one.step).toBe('analysis');
  expect(one.moves.at(-1)?.to ?? 'analysis').toBe(one.step);
});

test('what two consultations of the demo rest on is published and has been framed', () => {
  for (const id of ['demo-eenzaamheid', 'demo-ontmoeten']) {
    const found = demo.find((one) => one.id === id);
    expect(found).toMatchObject({ isPublished: true, step: expect.stringMatching(/consultation|elaboration/) });
    expect(found && missingFor({ ...found, step: 'analysis' }, [])).toEqual([]);
  }
});
