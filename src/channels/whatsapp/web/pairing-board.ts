import type { Pairing } from "../../channel.ts";

type Shown = ReturnType<Pairing["shown"]>;

/** What a phone has to read or be told now, and who wants to know when it changes. */
export interface PairingBoard {
  shown(): Shown;
  show(shown: Shown): void;
  watch(listener: () => void): () => void;
}

export function createPairingBoard(): PairingBoard {
  const listeners = new Set<() => void>();
  let shown: Shown = {};
  return {
    shown: () => shown,
    show(next) {
      if (next.qr === shown.qr && next.code === shown.code) return;
      shown = next;
      for (const listener of listeners) listener();
    },
    watch(listener) {
      const own = () => listener();
      listeners.add(own);
      return () => {
        listeners.delete(own);
      };
    },
  };
}
