/**
 * What a button carries back: `<question>:<choice id>`. An id that does not fit into what the platform lets a button
 * carry goes as its place among the choices, `<question>:#<number from 1>`. A question id holds no colon.
 */
const byPlace = /^#(\d+)$/;

export interface Pick {
  readonly choice: string | number;
  readonly question?: string;
}

export function writeChoice(question: string | null, id: string, place: number, mostBytes: number): string {
  const data = `${question ?? ""}:${id}`;
  const fits = Buffer.byteLength(data) <= mostBytes && !byPlace.test(id);
  return fits ? data : `${question ?? ""}:#${place}`;
}

export function readChoice(data: string): Pick {
  const colon = data.indexOf(":");
  const question = data.slice(0, Math.max(colon, 0));
  const id = data.slice(colon + 1);
  const place = byPlace.exec(id)?.[1];
  return { choice: place === undefined ? id : Number(place), ...(question === "" ? {} : { question }) };
}
