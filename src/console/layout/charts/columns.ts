import { type Html, html, nothing } from "../html.ts";

export interface Column {
  /** Told whole: "23 Nov 2026". */
  readonly label: string;
  /** Below the column, where there is room. */
  readonly short: string;
  readonly n: number;
  readonly href: string | null;
}

/** A drawing of a phone's width, so that its letters are readable there; a desk shows it larger. */
const [width, height, top, base] = [360, 150, 20, 128] as const;
/** More columns than this bear no numbers, but the highest does. */
const mostNumbered = 12;

/** Columns over time. The same numbers belong beside it as a table; here a mouse may press a column. */
export const columns = (label: string, bars: readonly Column[], write: (n: number) => string): Html => {
  const most = Math.max(1, ...bars.map(({ n }) => n));
  const step = width / Math.max(1, bars.length);
  const highest = bars.findIndex(({ n }) => n === most);
  const shown = new Set([0, Math.floor((bars.length - 1) / 2), bars.length - 1]);
  const bar = ({ label: name, short, n, href }: Column, at: number): Html => {
    const high = Math.round((n / most) * (base - top));
    const left = at * step;
    const middle = (left + step / 2).toFixed(1);
    const anchor = at === 0 ? "start" : at === bars.length - 1 ? "end" : "middle";
    const [x, end] = [left.toFixed(1), (left + step).toFixed(1)];
    const numbered = n > 0 && (at === highest || bars.length <= mostNumbered);
    const drawn = html`<title>${name}: ${write(n)}</title><rect class="ground" x="${x}" y="${top}" width="${step.toFixed(1)}" height="${base - top}"/><rect class="bar" x="${(left + step * 0.12).toFixed(1)}" y="${base - high}" width="${(step * 0.76).toFixed(1)}" height="${high}"/>`;
    return html`${href === null ? html`<g>${drawn}</g>` : html`<a href="${href}" tabindex="-1" aria-label="${name}: ${write(n)}">${drawn}</a>`}
${numbered ? html`<text x="${middle}" y="${base - high - 4}" text-anchor="${anchor}">${write(n)}</text>` : nothing}
${shown.has(at) ? html`<text class="axis" x="${at === 0 ? x : at === bars.length - 1 ? end : middle}" y="${height - 6}" text-anchor="${anchor}">${short}</text>` : nothing}`;
  };
  return html`<svg class="chart" viewBox="0 0 ${width} ${height}" role="group" aria-label="${label}">
<line class="base" x1="0" x2="${width}" y1="${base}" y2="${base}"/>${bars.map(bar)}</svg>`;
};
