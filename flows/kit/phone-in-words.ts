/** A phone number (E.164) as its owner types it: 0812-3456-7890. A foreign one stays international. */
export const phoneInWords = (phone: string): string =>
  phone.replace(/^\+62(8\d\d)(\d{4})(\d+)$/, "0$1-$2-$3").replace(/^\+62/, "0");
