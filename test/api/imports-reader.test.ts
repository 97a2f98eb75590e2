import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { type InputFile, openInputs } from '../../api/shared/read/input-file';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'citisens-reader-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** `xz -9` of "PC6;Huisnummer\r\n1011AB;99\r\n1011AB;105\r\n", so that the tests need no xz program. */
const XZ = Buffer.from(
  '/Td6WFoAAATm1rRGAgAhARwAAAAQz1jM4AAmACRdACgQwsIBiONk7RZncNjUA0ao4GQwUCtyAUZvio0PtHRmwa8cIABqlqpJXtjVaAABQCdFT/V1H7bzfQEAAAAABFla',
  'base64',
);

function file(name: string, content: Uint8Array | string): string {
  const target = path.join(folder, name);
  writeFileSync(target, content);
  return target;
}

const open = async (name: string, content: Uint8Array | string): Promise<InputFile> =>
  (await openInputs(file(name, content), name))[0]!;

async function rows(input: InputFile) {
  const found: string[][] = [];
  const lines: number[] = [];
  const malformed: number[] = [];
  for await (const batch of input.rows((line) => malformed.push(line))) {
    found.push(...batch.rows);
    lines.push(...batch.lines);
  }
  return { rows: found, lines, malformed };
}

const TABLE = 'PC6;Huisnummer\r\n1011AB;99\r\n1011AB;105\r\n';
const ROWS = [
  ['1011AB', '99'],
  ['1011AB', '105'],
];

describe('a file is opened by its first bytes, whatever its name', () => {
  test.each<[string, () => Uint8Array | string]>([
    ['plain', () => TABLE],
    ['plain with a byte order mark', () => `\uFEFF${TABLE}`],
    ['plain with LF', () => TABLE.replaceAll('\r', '')],
    ['without a last line end', () => TABLE.trimEnd()],
    ['gz', () => gzipSync(TABLE)],
    ['gz with a byte order mark', () => gzipSync(`\uFEFF${TABLE}`)],
    ['xz', () => XZ],
    ['zip', () => zipSync({ 'some/table.csv': strToU8(TABLE) })],
    ['zip without compression', () => zipSync({ 'table.csv': [strToU8(TABLE), { level: 0 }] })],
    ['pandas with an index column', () => ',PC6;Huisnummer\n0,1011AB;99\n1,1011AB;105\n'],
    ['quoted', () => '"PC6";"Huisnummer"\n"1011AB";"99"\n"1011AB";"105"\n'],
    ['comma separated', () => '"PC6",Huisnummer\n"1011AB",99\n"1011AB",105\n'],
  ])('%s', async (_, content) => {
    const input = await open('misleading.doc', content());
    expect(input.content).toBe('table');
    expect(input.header).toEqual(['PC6', 'Huisnummer']);
    expect(input.sample).toEqual(ROWS);
    expect((await rows(input)).rows).toEqual(ROWS);
  });

  test('a zip gives an input for every file in it', async () => {
    const inputs = await openInputs(
      file('two.zip', zipSync({ 'a.csv': strToU8('a;b\n1;2\n'), 'b.csv': strToU8('c;d\n3;4\n') })),
      'two.zip',
    );
    expect(inputs.map(({ label, header }) => [label, header])).toEqual([
      ['two.zip > a.csv', ['a', 'b']],
      ['two.zip > b.csv', ['c', 'd']],
    ]);
  });

  test('JSON is told from a table', async () => {
    expect((await open('list.csv', '{"value": [1, 2]}')).content).toBe('json');
  });

  test('progress is told in bytes on disk', async () => {
    const input = await open('progress.gz', gzipSync(TABLE.repeat(100)));
    const seen: number[] = [];
    input.onRead = (count) => seen.push(count);
    await rows(input);
    expect(seen.at(-1)).toBe(input.size);
  });
});

describe('encoding', () => {
  test('UTF-8 and ISO-8859-1 are told apart', async () => {
    const text = 'code;naam\n1;Súdwest-Fryslân\n';
    expect((await rows(await open('a', text))).rows).toEqual([['1', 'Súdwest-Fryslân']]);
    expect((await rows(await open('b', Buffer.from(text, 'latin1')))).rows).toEqual([['1', 'Súdwest-Fryslân']]);
  });

  test('also where the first accent comes after a megabyte', async () => {
    const text = `code;naam\n${'1;Gorinchem\n'.repeat(100_000)}2;Súdwest\n`;
    expect((await rows(await open('late', Buffer.from(text, 'latin1')))).rows.at(-1)).toEqual(['2', 'Súdwest']);
  });

  test('a file that changes encoding halfway is refused', async () => {
    const bytes = Buffer.concat([
      Buffer.from(`code;naam\n1;é\n${'1;Gorinchem\n'.repeat(100_000)}`),
      Buffer.from('2;é\n', 'latin1'),
    ]);
    await expect(rows(await open('mixed', bytes))).rejects.toMatchObject({ code: 'ENCODING' });
  });
});

describe('rows', () => {
  test('lines are numbered as an editor shows them, below comments and empty lines', async () => {
    const text = '# model: 2019\n# note: it\'s "made up"\n\na;b\n1;2\n\n3;4\n';
    expect((await rows(await open('plain', text))).lines).toEqual([5, 7]);
    const quoted = await open('quoted', text.replace('1;2', '"1";"2"'));
    expect((await rows(quoted)).lines).toEqual([5, 7]);
    expect(quoted.comments).toEqual({ model: '2019', note: 'it\'s "made up"' });
  });

  test('a quote that only comes after a megabyte is still a quote, and lines go on counting', async () => {
    const text = `a;b\n${'1;2\n'.repeat(300_000)}"x;y";"say ""hi"""\n3;4\n`;
    const { rows: found, lines } = await rows(await open('late', text));
    expect(found.slice(-2)).toEqual([
      ['x;y', 'say "hi"'],
      ['3', '4'],
    ]);
    expect(lines.slice(-2)).toEqual([300_002, 300_003]);
  });

  test('a row with too few or too many columns is set apart with its line', async () => {
    expect(await rows(await open('odd', 'a;b\n1\n1;2;3\n4;5\n'))).toEqual({
      rows: [['4', '5']],
      lines: [4],
      malformed: [2, 3],
    });
  });
});

describe('a file that is cut off says so', () => {
  const long = `a;b\n${Array.from({ length: 5_000 }, (_, i) => `${i};${i * 7919}\n`).join('')}`;
  test.each<[string, () => Uint8Array | string]>([
    ['plain, in its last row', () => 'a;b\n1;2\n3'],
    ['quoted, inside a field', () => 'a;b\n"1";"2"\n"3";"4'],
    ['gz', () => gzipSync(long).subarray(0, 5_000)],
    ['zip', () => zipSync({ 'a.csv': strToU8(long) }).subarray(0, 5_000)],
    ['xz', () => XZ.subarray(0, XZ.length - 20)],
  ])('%s', async (_, content) => {
    const read = async () => rows(await open('cut', content()));
    await expect(read()).rejects.toMatchObject({ code: 'TRUNCATED', message: expect.stringContaining('cut') });
  });

  test('one changed byte in a zip is noticed', async () => {
    const bytes = zipSync({ 'a.csv': [strToU8(long), { level: 0 }] });
    bytes[2_000]! ^= 1;
    await expect(open('damaged.zip', bytes).then(rows)).rejects.toMatchObject({ code: 'DAMAGED' });
  });

  test('one changed byte in an xz is noticed', async () => {
    const bytes = Buffer.from(XZ);
    bytes[40]! ^= 1;
    await expect(open('damaged.xz', bytes).then(rows)).rejects.toMatchObject({ code: 'DAMAGED' });
  });

  test('a file that is not there is named', async () => {
    await expect(openInputs('/nowhere/file.csv')).rejects.toMatchObject({
      code: 'NOT_FOUND',
      message: expect.stringContaining('/nowhere/file.csv'),
    });
  });
});
