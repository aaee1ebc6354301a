/** Words of what `detail` tells, by its name. */
export type WordsOf<Values> = { readonly [Name in keyof Values]: Readonly<Record<Values[Name] & string, string>> };
