import { spawn } from 'node:child_process';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

/** What a function answered, or how it failed: as Lambda would tell its caller. */
export type Outcome = { answer: unknown } | { failure: { errorType: string; errorMessage: string } };

/** A function that runs as on Lambda: in a process of its own, spoken to by the Runtime API only. */
export interface LambdaProcess {
  invoke(event: unknown): Promise<Outcome>;
  /** What the function wrote, as it would stand in its log. */
  log(): string;
  stop(): Promise<void>;
}

interface Invocation {
  id: string;
  event: unknown;
  settle(outcome: Outcome): void;
}

const PREFIX = '/2018-06-01/runtime/';
/** How long a function may take for an event, unless told otherwise. */
const TIMEOUT_MS = 20_000;

/**
 * Starts a built function as Lambda does, with a Runtime API server on the loopback interface.
 * @param folder holds `index.mjs`, which exports `handler`.
 * @param environment everything the function's environment holds beside what Lambda itself sets.
 * @param timeoutMs what the function is told it has left when an event comes.
 */
export async function startLambda(
  folder: string,
  environment: Record<string, string>,
  timeoutMs = TIMEOUT_MS,
): Promise<LambdaProcess> {
  const waiting: Invocation[] = [];
  const running = new Map<string, Invocation>();
  let asking: ServerResponse | undefined;
  let ended: Outcome | undefined;
  let written = '';
  let count = 0;

  const hand = () => {
    if (!asking || waiting.length === 0) return;
    const next = waiting.shift() as Invocation;
    running.set(next.id, next);
    asking.writeHead(200, {
      'content-type': 'application/json',
      'lambda-runtime-aws-request-id': next.id,
      'lambda-runtime-deadline-ms': String(Date.now() + timeoutMs),
      'lambda-runtime-invoked-function-arn': 'arn:aws:lambda:eu-west-1:000000000000:function:built',
      'lambda-runtime-trace-id': 'Root=1-00000000-000000000000000000000000;Sampled=0',
    });
    asking.end(JSON.stringify(next.event));
    asking = undefined;
  };
  const end = (outcome: Outcome) => {
    ended ??= outcome;
    for (const one of [...running.values(), ...waiting.splice(0)]) one.settle(ended);
    running.clear();
  };

  const server = createServer(async (request, response) => {
    const [, what, id = '', how] = new RegExp(`^${PREFIX}(\\w+)/([^/]+)/?(\\w+)?$`).exec(request.url ?? '') ?? [];
    if (what === 'invocation' && id === 'next') {
      asking = response;
      return hand();
    }
    const body = await jsonOf(request);
    if (what === 'init') end({ failure: body as { errorType: string; errorMessage: string } });
    else {
      running
        .get(id)
        ?.settle(
          how === 'response' ? { answer: body } : { failure: body as { errorType: string; errorMessage: string } },
        );
      running.delete(id);
    }
    response.writeHead(202).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'lambda-bootstrap.cjs')], {
    env: {
      AWS_LAMBDA_RUNTIME_API: `127.0.0.1:${(server.address() as AddressInfo).port}`,
      AWS_LAMBDA_FUNCTION_NAME: 'built',
      AWS_REGION: 'eu-west-1',
      LAMBDA_TASK_ROOT: folder,
      _HANDLER: 'index.handler',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      written += chunk;
    });
  }
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.once('exit', (code) => {
    end({ failure: { errorType: 'Runtime.ExitError', errorMessage: `The process ended with exit code ${code}.` } });
  });

  return {
    invoke: (event) =>
      new Promise((settle) => {
        if (ended) return settle(ended);
        waiting.push({ id: `request-${++count}`, event, settle });
        hand();
      }),
    log: () => written,
    async stop() {
      child.kill('SIGKILL');
      await exited;
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function jsonOf(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return JSON.parse(text);
}
