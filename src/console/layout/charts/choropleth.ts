import { type Html, html, nothing } from "../html.ts";

export interface Shape {
  readonly path: string;
  readonly name: string;
  readonly n: number;
  readonly href: string;
}

/** From the fewest to the most, both ends included. */
export interface Grade {
  readonly from: number;
  readonly to: number;
}

/** Shades beside the hatching of what is empty; the eye tells no more of them apart. */
const mostGrades = 4;

/** Parts the numbers above 0 into grades of about as many areas each. */
const gradesOf = (numbers: readonly number[]): readonly Grade[] => {
  const sorted = [...new Set(numbers)].filter((n) => n > 0).sort((a, b) => a - b);
  const count = Math.min(mostGrades, sorted.length);
  return Array.from({ length: count }, (_, at) => {
    const [first, end] = [Math.floor((at * sorted.length) / count), Math.floor(((at + 1) * sorted.length) / count)];
    return { from: sorted[first] ?? 0, to: sorted[end - 1] ?? 0 };
  });
};

/** 0 for an empty area, 1 for the first grade. The last grade is always the darkest. */
const levelOf = (n: number, grades: readonly Grade[]): number => {
  const at = grades.findIndex(({ to }) => n <= to);
  return n === 0 ? 0 : mostGrades - grades.length + (at < 0 ? grades.length : at + 1);
};

const hatching = html`<defs><pattern id="hatching" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="ground" width="7" height="7"/><line class="hatch" x1="0" x2="0" y1="0" y2="7"/></pattern></defs>`;
/** An attribute: a style sheet would look for the pattern in itself. */
const hatched = html` fill="url(#hatching)"`;

/** Areas shaded by their numbers: each leads to its own page. The same numbers belong beside it as a table. */
export const choropleth = (
  label: string,
  { width, height }: { readonly width: number; readonly height: number },
  shapes: readonly Shape[],
  words: { readonly empty: string; readonly grade: (grade: Grade) => string; readonly write: (n: number) => string },
): Html => {
  const grades = gradesOf(shapes.map(({ n }) => n));
  const swatch = (level: number, text: string): Html =>
    html`<li><svg class="swatch" viewBox="0 0 20 14" aria-hidden="true" focusable="false"><rect class="level-${level}"${level === 0 ? hatched : nothing} x="0.5" y="0.5" width="19" height="13"/></svg> ${text}</li>`;
  return html`<svg class="map" viewBox="-4 -4 ${width + 8} ${height + 8}" role="group" aria-label="${label}">${hatching}
${shapes.map(
  ({ path, name, n, href }) =>
    html`<a href="${href}" tabindex="-1" aria-label="${name}: ${words.write(n)}"><title>${name}: ${words.write(n)}</title><path class="level-${levelOf(n, grades)}"${n === 0 ? hatched : nothing} fill-rule="evenodd" d="${path}"/></a>`,
)}</svg>
<ul class="legend">${shapes.some(({ n }) => n === 0) ? swatch(0, words.empty) : nothing}${grades.map((grade) => swatch(levelOf(grade.from, grades), words.grade(grade)))}</ul>`;
};
