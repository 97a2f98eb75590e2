/** Where the graph says that a file goes. */
export interface UploadPlace {
  name: string;
  url: string;
  headers: { name: string; value: string }[];
}

/**
 * Sends a file's bytes, telling how far it is. `fetch` cannot tell that, so this is the older way.
 * @param onProgress from 0 to 1. @throws when the file did not arrive.
 */
export function sendFile(
  file: Blob,
  { url, headers }: UploadPlace,
  onProgress: (share: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', url);
    for (const { name, value } of headers) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onProgress(loaded / total);
    const failed = () => reject(new Error('citisens.responses.not_sent'));
    request.onload = () => (request.status < 300 ? resolve() : failed());
    request.onerror = failed;
    request.send(file);
  });
}
