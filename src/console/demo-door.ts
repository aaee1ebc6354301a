/** The way into a made-up register: whoever sits at this computer may be any of its made-up officers. */
export interface DemoDoor {
  officers(): Promise<readonly { readonly id: string; readonly name: string; readonly role: string }[]>;
  /** Whether this visitor came through it: they have no password that could be asked for. */
  isInside(request: Request): boolean;
  /** The cookies of this made-up officer; undefined where there is none of that id. */
  enter(id: string): Promise<Headers | undefined>;
}
