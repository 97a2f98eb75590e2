import gql from 'graphql-tag';

/** An area as a row of a list or a link. */
export const AREA_ROW = gql`
  fragment AreaRow on Area { id code name level edition isExample }
`;
