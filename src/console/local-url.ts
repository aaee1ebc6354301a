/** Whether an address leads to this computer alone: nobody's phone reaches it. */
export const isLocal = (url: string): boolean => /^https?:\/\/(?:localhost|127\.|\[::1\])/.test(url);
