import type { Outgoing } from "../../src/channels/channel.ts";

export const now = new Date("2026-11-22T01:00:00.000Z");
export const seconds = (after: number): Date => new Date(now.getTime() + after * 1000);

const message = (text: string): Outgoing => ({ text, choices: [], asks: null, wants: null, step: null });

export const chat = (id: number) => ({
  id,
  channel: "telegram",
  address: `a${id}`,
  revision: 1,
  language: "id",
  talk: '{"stack":[]}',
  heardAt: now,
  createdAt: now,
});

export const outboxRow = (
  id: number,
  chatId: number,
  more: { priority?: number; dueAt?: Date; channel?: string; attempts?: number } = {},
) => ({
  id,
  chatId,
  channel: "telegram",
  address: `a${chatId}`,
  revision: id,
  priority: 0,
  body: JSON.stringify(message(`message ${id}`)),
  state: "pending",
  attempts: 0,
  dueAt: now,
  createdAt: now,
  ...more,
});
