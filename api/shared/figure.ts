import { registerEnumType } from 'type-graphql';

/** Whether a figure is there. Withheld is a value of its own: it is not null, 0 or missing. */
export enum FigureStatus {
  SHOWN = 'SHOWN',
  WITHHELD = 'WITHHELD',
  NOT_DELIVERED = 'NOT_DELIVERED',
}

registerEnumType(FigureStatus, {
  name: 'FigureStatus',
  description: 'Whether a figure is there; if not, why.',
  valuesConfig: {
    SHOWN: { description: 'The figure is there; zero is a figure.' },
    WITHHELD: {
      description: 'It is known but not shown, because it is about too few people or could reveal such a figure.',
    },
    NOT_DELIVERED: { description: 'The publisher delivered no figure for this area, year or level.' },
  },
});
