/** The consents of a chat that are its owner's word: not what was answered in it before it was linked to them. */
export const ofOwner = <Consent extends { readonly at: Date }>({
  linkedAt,
  consents,
}: {
  readonly linkedAt: Date | null;
  readonly consents: readonly Consent[];
}): readonly Consent[] => (linkedAt === null ? consents : consents.filter(({ at }) => at >= linkedAt));
