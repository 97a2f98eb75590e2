import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { openInputs } from '../../api/shared/read/input-file';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const cell = (value: string | number | null, at: string) => {
  if (value === null) return '';
  if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`;
  return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`;
};
const sheet = (rows: (string | number | null)[][]) =>
  rows
    .map((row, r) => `<row r="${r + 1}">${row.map((value, c) => cell(value, `${'ABC'[c]}${r + 1}`)).join('')}</row>`)
    .join('');

/** A spreadsheet of one sheet, as small as they come. */
const xlsx = (rows: (string | number | null)[][]) =>
  zipSync({
    '[Content_Types].xml': strToU8(
      `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    ),
    'xl/workbook.xml': strToU8(
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      `${XML}<worksheet xmlns="${MAIN}"><sheetData>${sheet(rows)}</sheetData></worksheet>`,
    ),
  });

async function open(content: Uint8Array) {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'sheet-')), 'cijfers.zip');
  await writeFile(file, content);
  return openInputs(file);
}

test('a spreadsheet reads like a table: one input although it is a zip, padded texts, numbers and nothing', async () => {
  const inputs = await open(
    xlsx([
      ['Codering_3 ', 'Eenzaam_28', 'Roker_11'],
      ['GM0512    ', '    44.1', 12.5],
      ['GM0513    ', null, 0],
    ]),
  );
  expect(inputs).toHaveLength(1);
  expect(inputs[0]).toMatchObject({ content: 'spreadsheet', header: ['Codering_3', 'Eenzaam_28', 'Roker_11'] });
  expect(inputs[0]?.sample).toHaveLength(2);
  const batches = [];
  for await (const batch of inputs[0]!.rows(() => undefined)) batches.push(batch);
  expect(batches).toEqual([
    {
      rows: [
        ['GM0512', '44.1', '12.5'],
        ['GM0513', '', '0'],
      ],
      lines: [2, 3],
    },
  ]);
});

test('a long spreadsheet is recognised by its first rows and read to its last', async () => {
  const [input] = await open(
    xlsx([['Codering_3', 'Eenzaam_28'], ...Array.from({ length: 2500 }, (_, i) => [`GM${i}`, i])]),
  );
  expect(input?.header).toEqual(['Codering_3', 'Eenzaam_28']);
  expect(input?.sample).toHaveLength(50);
  const lines = [];
  const last = [];
  for await (const batch of input!.rows(() => undefined)) {
    lines.push(batch.lines.at(-1));
    last.push(batch.rows.at(-1));
  }
  expect(lines).toEqual([1001, 2001, 2501]);
  expect(last.at(-1)).toEqual(['GM2499', '2499']);
});

test('a spreadsheet that is cut off is said to be', async () => {
  await expect(open(xlsx([['Codering_3', 'Eenzaam_28']]).slice(0, -100))).rejects.toThrow(/cut off or damaged|cut off/);
});

test('a spreadsheet without a sheet is said to be damaged', async () => {
  await expect(open(zipSync({ '[Content_Types].xml': strToU8('<Types/>') }))).rejects.toMatchObject({
    code: 'DAMAGED',
  });
});
