import type { OfficerName } from "../rig/officers.ts";
import type { TestConsole } from "../rig/open.ts";

/** A form as an officer fills it in. */
export const filled = {
  ownerName: "sri wahyuni",
  phone: "0812 3456 7890",
  businessName: "Keripik Bu Sri",
  product: "keripik singkong",
  cluster: "keripik",
  mode: "fixed",
  area: "33.13.11.2002",
  place: "",
  landmark: "",
  rtRw: "rt 2 rw 5",
} as const;

/** Fills it in and gives the code that the page shows, without its space. */
export const draftFor = async (
  house: TestConsole,
  officer: OfficerName = "verifier",
  more: Partial<Record<keyof typeof filled, string>> = {},
): Promise<{ readonly id: number; readonly code: string; readonly page: string }> => {
  const made = await house.post(officer, "/console/drafts/new", { ...filled, ...more });
  const id = Number(/drafts\/(\d+)/.exec(made.location ?? "")?.[1]);
  const { text } = await house.get(officer, `/console/drafts/${id}`);
  return { id, code: /kode-([A-Z0-9]{8})/.exec(text)?.[1] ?? "", page: text };
};
