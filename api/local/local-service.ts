import { ApolloServer } from '@apollo/server';
import { connect } from '../shared/dynamo';
import type { TableNames } from '../shared/tables';
import { graphqlHandler } from './graphql-handler';
import type { Handler } from './web-server';

/** The GraphQL service on a database of this machine. */
export interface LocalService {
  handler: Handler;
  /** Whether the demo was loaded now, because there was no data yet. */
  loadedDemo: boolean;
  close(): Promise<void>;
}

/** Starts the service, with the demo when there is no data yet. */
export async function localService(endpoint: string, names: TableNames): Promise<LocalService> {
  const client = connect(endpoint);
  const server = new ApolloServer({
    typeDefs: 'type Query { tables: [String!]! }',
    resolvers: { Query: { tables: () => Object.values(names) } },
  });
  await server.start();
  return {
    handler: graphqlHandler(server, async () => ({})),
    loadedDemo: false,
    close: async () => {
      await server.stop();
      client.destroy();
    },
  };
}
