import gql from 'graphql-tag';

/** A figure with what it means and, beside it, the same figure of the municipality and the country. */
export const INDICATOR = gql`
  fragment IndicatorShown on IndicatorValue {
    definition {
      code
      name(language: $language)
      theme
      unit(language: $language)
      per(language: $language)
      decimals
    }
    year
    status
    value
    comparable
    isExample
    source
    municipality { status value }
    national { status value }
  }
`;
