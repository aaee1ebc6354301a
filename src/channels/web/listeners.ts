/** Who wants to be told when there is news of an address. */
export interface Listeners {
  /** Returns what ends it. */
  readonly listen: (address: string, listener: () => void) => () => void;
  readonly tell: (address: string) => void;
  readonly tellAll: () => void;
}

export function createListeners(): Listeners {
  const byAddress = new Map<string, Set<() => void>>();
  return {
    listen(address, listener) {
      const listeners = byAddress.get(address) ?? new Set();
      byAddress.set(address, listeners.add(listener));
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0 && byAddress.get(address) === listeners) byAddress.delete(address);
      };
    },
    tell(address) {
      for (const listener of byAddress.get(address) ?? []) listener();
    },
    tellAll() {
      for (const listeners of byAddress.values()) for (const listener of listeners) listener();
    },
  };
}
