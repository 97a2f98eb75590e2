import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { NewUpload, UploadedFiles, UploadPlace, UploadPlaces } from './upload';

/** All uploads lie under it; nothing else does. */
const PREFIX = 'responses/';
const MAY_BE_SENT_FOR_S = 15 * 60;

/**
 * Places in a bucket, by an address that is signed for one name and one size. The SDK's client is large and few
 * requests need it: it is loaded by the first that does.
 */
export class S3UploadPlaces implements UploadPlaces {
  constructor(private readonly bucket: string) {}

  async start({ consultation, bytes }: NewUpload): Promise<UploadPlace> {
    const [{ PutObjectCommand, S3Client }, { getSignedUrl }] = await Promise.all([
      import('@aws-sdk/client-s3'),
      import('@aws-sdk/s3-request-presigner'),
    ]);
    const name = `${consultation}/${randomBytes(24).toString('base64url')}`;
    // A checksum is computed over a body, and here is none yet.
    const client = new S3Client({ requestChecksumCalculation: 'WHEN_REQUIRED' });
    const put = new PutObjectCommand({ Bucket: this.bucket, Key: `${PREFIX}${name}`, ContentLength: bytes });
    const url = await getSignedUrl(client, put, { expiresIn: MAY_BE_SENT_FOR_S });
    client.destroy();
    return { name, url, headers: {}, until: new Date(Date.now() + MAY_BE_SENT_FOR_S * 1_000).toISOString() };
  }
}

/** What was sent to the bucket. */
export class S3UploadedFiles implements UploadedFiles {
  constructor(private readonly bucket: string) {}

  async fetch(name: string, toFile: string): Promise<boolean> {
    const { GetObjectCommand, S3Client } = await import('@aws-sdk/client-s3');
    const client = new S3Client({});
    try {
      const { Body } = await client.send(new GetObjectCommand({ Bucket: this.bucket, Key: `${PREFIX}${name}` }));
      await pipeline(Body as Readable, createWriteStream(toFile, { mode: 0o600 }));
      return true;
    } catch (error) {
      // Without the right to list, S3 does not tell what is absent from what is not allowed.
      if (error instanceof Error && ['NoSuchKey', 'AccessDenied'].includes(error.name)) return false;
      throw error;
    } finally {
      client.destroy();
    }
  }

  async remove(name: string): Promise<void> {
    const { DeleteObjectCommand, S3Client } = await import('@aws-sdk/client-s3');
    const client = new S3Client({});
    await client.send(new DeleteObjectCommand({ Bucket: this.bucket, Key: `${PREFIX}${name}` }));
    client.destroy();
  }
}
