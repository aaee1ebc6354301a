/** How an officer is called in a talk: the first name, without titles ("Petugas Drs. Budi Santoso, M.Si." is Budi). */
export const firstName = (name: string): string =>
  name
    .split(",")[0]
    ?.split(/\s+/)
    .find((word) => !/^$|\.$|^petugas$/iu.test(word)) ?? name;
