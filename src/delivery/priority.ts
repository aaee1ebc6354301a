/** The lower goes first. Whatever is above a reply was not asked for, and keeps to the quiet hours. */
export const priority = {
  reply: 0,
  /** Not sent any more once a later turn of its chat has overtaken it. */
  reminder: 1,
  /** An officer asks or tells something. */
  office: 2,
  /** Asks an owner to write again; not sent any more once they have. */
  knock: 3,
} as const;
