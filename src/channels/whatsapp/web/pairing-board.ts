import type { Pairing } from "../../channel.ts";

type Shown = ReturnType<Pairing["shown"]>;

/** What a phone has to read or be told now, and who wants to know when it changes. */
export interface PairingBoard {
  shown(): Shown;
  show(shown: Shown): void;
  watch(listener: () => void): () => void;
  /** Tells them all. */
  ring(): void;
}

export function createPairingBoard(): PairingBoard {
  const listeners = new Set<() => void>();
  let shown: Shown = {};
  const ring = () => {
    for (const listener of listeners) listener();
  };
  return {
    shown: () => shown,
    show(next) {
      if (next.qr === shown.qr && next.code === shown.code) return;
      shown = next;
      ring();
    },
    ring,
    watch(listener) {
      const own = () => listener();
      listeners.add(own);
      return () => {
        listeners.delete(own);
      };
    },
  };
}
