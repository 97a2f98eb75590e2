import { GraphiQL, type GraphiQLProps } from 'graphiql';
import { createRoot } from 'react-dom/client';
import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import firstQuery from './first-query.graphql?raw';

const fetcher: GraphiQLProps['fetcher'] = async (request, options) => {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...options?.headers },
    body: JSON.stringify(request),
  });
  return response.json();
};

/** The key of this machine's own front end, so that the first query finds all it asks. */
async function ownKey(): Promise<string | undefined> {
  const response = await fetch('/explorer/key.json');
  return response.ok ? (await response.json()).key : undefined;
}

ownKey().then((key) => {
  const headers = key && JSON.stringify({ 'x-api-key': key }, null, 2);
  createRoot(document.getElementById('explorer')!).render(
    <GraphiQL
      fetcher={fetcher}
      defaultQuery={firstQuery}
      {...(headers && { initialHeaders: headers, defaultHeaders: headers })}
    />,
  );
});
