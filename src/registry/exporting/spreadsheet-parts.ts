import type { RegisterEntry } from "../register.ts";
import type { Cell } from "../register-columns.ts";
import type { TableColumn } from "./table.ts";

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006";
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Cell styles by their place in the style sheet below. */
const styles = { text: 1, head: 2, quoted: 3 } as const;

/** The parts of a workbook beside its one sheet, by path. */
export const frame = (sheetName: string): Readonly<Record<string, string>> => ({
  "[Content_Types].xml": `${declaration}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${spreadsheet}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/></Types>`,
  "_rels/.rels": `${declaration}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  "xl/workbook.xml": `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${inXml(sheetName)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": `${declaration}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
  // Number format 49 is "text": what is typed over a text cell stays text as well.
  "xl/styles.xml": `${declaration}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
});

/** The sheet, row by row: a heading that stays in sight, and a row a business. */
export async function* sheet(
  columns: readonly TableColumn[],
  entries: AsyncIterable<RegisterEntry>,
): AsyncGenerator<string> {
  const letters = columns.map((_, at) => columnLetters(at));
  const last = letters.at(-1) ?? "A";
  const row = (number: number, cells: readonly string[]): string => `<row r="${number}">${cells.join("")}</row>`;
  yield `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="${columns.length}" width="18" customWidth="1"/></cols><sheetData>`;
  yield row(
    1,
    columns.map(({ head }, at) => textCell(`${letters[at]}1`, head, styles.head)),
  );
  let number = 1;
  for await (const entry of entries) {
    number += 1;
    yield row(
      number,
      columns.map(({ cell }, at) => asCell(`${letters[at]}${number}`, cell(entry))),
    );
  }
  yield `</sheetData><autoFilter ref="A1:${last}${number}"/></worksheet>`;
}

const asCell = (reference: string, value: Cell): string => {
  if (value === null || value === "") return "";
  if (typeof value === "number") return `<c r="${reference}"><v>${value}</v></c>`;
  return textCell(reference, value, /^[=+\-@\t\r\n']/.test(value) ? styles.quoted : styles.text);
};

/** Characters that a cell of Excel can hold. */
const mostCharacters = 32_767;

const textCell = (reference: string, text: string, style: number): string =>
  `<c r="${reference}" t="inlineStr" s="${style}"><is><t xml:space="preserve">${inXml(text.slice(0, mostCharacters))}</t></is></c>`;

const marks: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Without what XML 1.0 cannot hold. Excel reads `_x0041_` as an escaped character: what somebody typed so is escaped itself. */
const inXml = (text: string): string =>
  text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to go.
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "")
    .replace(/\r\n?/g, "\n")
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(/[&<>"]/g, (mark) => marks[mark] ?? mark);

/** 0 is A, 25 is Z, 26 is AA. */
const columnLetters = (at: number): string =>
  at < 26 ? String.fromCharCode(65 + at) : `${columnLetters(Math.floor(at / 26) - 1)}${columnLetters(at % 26)}`;
