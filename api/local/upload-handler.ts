import type { Received, UploadFolder } from '../consultations/responses/upload-folder';
import type { Handler } from './web-server';

const ANSWERS: Record<Received, [status: number, text: string]> = {
  taken: [204, ''],
  unknown: [403, 'No upload with this name was started, or it was sent already.'],
  'wrong size': [400, 'This is not the size that was told when the upload was started.'],
};

/**
 * Takes the bytes of uploads that signed-in staff started with `startUpload`, as S3 does in AWS: whoever has the address,
 * which cannot be guessed, may send them once.
 */
export function uploadHandler(uploads: UploadFolder): Handler {
  return async (request, response) => {
    if (request.method !== 'PUT') return void response.writeHead(405, { allow: 'PUT' }).end();
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const [status, text] = ANSWERS[await uploads.receive(pathname.slice('/uploads/'.length), request)];
    // What was not read of a body that is too long is not waited for.
    if (status !== 204) response.setHeader('connection', 'close');
    response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(text && `${text}\n`);
  };
}
