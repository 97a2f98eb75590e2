import gql from 'graphql-tag';
import type { GraphQuestion } from './resource-queries';

/**
 * Something people do with records, by the name of its mutation: how its wish, as the mutation's `input`, is put to the
 * graph. What a rule refuses is asked with every deed. A wish has an idempotency key: sent twice, it is done once.
 * @param answers what is asked of the payload besides.
 * @param input the type of the wish, where several mutations share one.
 */
export function deed<Wish = Record<string, unknown>>(
  mutation: string,
  answers: string,
  input = `${capital(mutation)}Input`,
): (wish: Wish) => GraphQuestion {
  const query = gql`
    mutation ${capital(mutation)}($input: ${input}!) {
      answer: ${mutation}(input: $input) { ${answers} userErrors { path message code } }
    }
  `;
  return (wish) => ({ query, variables: { input: wish } });
}

const capital = (name: string) => `${name[0]?.toUpperCase()}${name.slice(1)}`;
