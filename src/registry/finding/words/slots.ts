import { span } from "../shelf/columns.ts";

/** Which slots of a chunk: a bit each. */
export type Slots = Uint8Array;
const bytes = span / 8;

export const noSlots = (): Slots => new Uint8Array(bytes);

export const setSlot = (slots: Slots, slot: number, on: boolean): void => {
  const [at, bit] = [slot >> 3, 1 << (slot & 7)];
  const byte = slots[at] ?? 0;
  slots[at] = on ? byte | bit : byte & ~bit;
};

export const hasSlot = (slots: Slots, slot: number): boolean => (((slots[slot >> 3] ?? 0) >> (slot & 7)) & 1) === 1;

/** Stored: fewer than 256 as a list of two bytes each, little-endian; more as bits. Their length tells which. */
export const packSlots = (slots: Slots): Buffer => {
  const list: number[] = [];
  for (let at = 0; at < bytes; at += 1) {
    const byte = slots[at] ?? 0;
    if (byte === 0) continue;
    for (let bit = 0; bit < 8; bit += 1) if ((byte >> bit) & 1) list.push(at * 8 + bit);
    if (list.length >= bytes / 2) return Buffer.from(slots);
  }
  const packed = Buffer.alloc(list.length * 2);
  for (const [at, slot] of list.entries()) packed.writeUInt16LE(slot, at * 2);
  return packed;
};

/** Adds what is stored to the slots. */
export const addPacked = (slots: Slots, packed: Buffer): void => {
  if (packed.length === bytes) for (let at = 0; at < bytes; at += 1) slots[at] = (slots[at] ?? 0) | (packed[at] ?? 0);
  else for (let at = 0; at < packed.length; at += 2) setSlot(slots, packed.readUInt16LE(at), true);
};
