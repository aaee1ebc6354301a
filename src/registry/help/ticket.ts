/** The states of a ticket in the order of its life. */
export type TicketState = "open" | "held" | "closed";

/** Where a ticket stands that an officer began: no place in the owner's own talk leads to it. */
export const officersOwn = "officerTalk";

export const begunByOfficer = ({ flow }: { readonly flow: string }): boolean => flow === officersOwn;
