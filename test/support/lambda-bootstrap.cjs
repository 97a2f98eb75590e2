// What Lambda's own bootstrap does, in little: load the handler, then ask for one invocation after the other. Plain
// CommonJS, as Lambda's is, so that what is measured around it is the function and no compiler or module loader.
const { request } = require('node:http');
const path = require('node:path');
const { pathToFileURL } = require('node:url');

const { AWS_LAMBDA_RUNTIME_API: api, LAMBDA_TASK_ROOT: root, _HANDLER: handlerName } = process.env;
const [file, exported] = handlerName.split('.');

/** @param {string} method @param {string} to @param {unknown} [body] */
function call(method, to, body) {
  return new Promise((resolve, reject) => {
    const sent = request(`http://${api}/2018-06-01/runtime/${to}`, { method }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (chunk) => {
        text += chunk;
      });
      answer.on('end', () => resolve({ headers: answer.headers, text }));
    });
    sent.on('error', reject);
    sent.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

/** @param {unknown} thrown */
const described = (thrown) =>
  thrown instanceof Error
    ? { errorType: thrown.name, errorMessage: thrown.message, trace: thrown.stack?.split('\n') ?? [] }
    : { errorType: typeof thrown, errorMessage: String(thrown), trace: [] };

async function loaded() {
  try {
    const handler = (await import(pathToFileURL(path.join(root, `${file}.mjs`)).href))[exported];
    if (typeof handler !== 'function') throw new TypeError(`${handlerName} is undefined or not exported`);
    return handler;
  } catch (thrown) {
    await call('POST', 'init/error', described(thrown));
    return process.exit(1);
  }
}

async function run() {
  const handler = await loaded();
  for (;;) {
    const { headers, text } = await call('GET', 'invocation/next');
    const id = headers['lambda-runtime-aws-request-id'];
    const context = {
      awsRequestId: id,
      invokedFunctionArn: headers['lambda-runtime-invoked-function-arn'],
      getRemainingTimeInMillis: () => Number(headers['lambda-runtime-deadline-ms']) - Date.now(),
    };
    try {
      await call('POST', `invocation/${id}/response`, (await handler(JSON.parse(text), context)) ?? null);
    } catch (thrown) {
      await call('POST', `invocation/${id}/error`, described(thrown));
    }
  }
}

run();
