import gql from 'graphql-tag';

/** Everything the chart and the table of eight profiles show. */
export const DISTRIBUTION = gql`
  fragment DistributionShown on Distribution {
    matchLevel
    status
    statusReason
    households
    isExample
    model
    dataYear
    edition
    source
    shares {
      households
      share
      nationalShare
      index
      profile { id code position name }
    }
  }
`;
