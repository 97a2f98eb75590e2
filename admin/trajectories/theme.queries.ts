import gql from 'graphql-tag';
import type { ResourceQueries } from '../providers/resource-queries';

const LIST = gql`
  query Themes($language: Language!) { answer: themes { code name(language: $language) } }
`;

/** The themes on which residents are asked. */
export const themeQueries: ResourceQueries = {
  id: 'code',
  list: ({ meta }) => ({ query: LIST, variables: { language: meta.language ?? 'NL' } }),
};
