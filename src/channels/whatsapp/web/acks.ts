/** What is known of the office's own messages: the platform tells it when it likes, often before a send comes back. */
export interface Acks {
  /** Whether somebody waited for it. */
  hear(id: string, ack: number): boolean;
  /** The platform's word on a message: 1 and more where it has it, -1 where it refused, undefined in time (milliseconds). */
  wait(id: string, limit: number): Promise<number | undefined>;
}

/** Words are kept of so many messages. */
const most = 2000;

export function createAcks(): Acks {
  const known = new Map<string, number>();
  const waiting = new Map<string, (ack: number) => void>();

  return {
    hear(id, ack) {
      if (ack === 0) return false;
      known.delete(id);
      known.set(id, ack);
      for (const oldest of known.keys()) {
        if (known.size <= most) break;
        known.delete(oldest);
      }
      const waiter = waiting.get(id);
      waiter?.(ack);
      return waiter !== undefined;
    },
    wait(id, limit) {
      const ack = known.get(id);
      if (ack !== undefined) return Promise.resolve(ack);
      return new Promise((resolve) => {
        const timer = setTimeout(() => settle(undefined), limit);
        function settle(heard: number | undefined) {
          clearTimeout(timer);
          waiting.delete(id);
          resolve(heard);
        }
        waiting.set(id, settle);
      });
    },
  };
}
