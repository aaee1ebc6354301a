import type { openTestOffice } from "../support/office.ts";

export type TestOffice = Awaited<ReturnType<typeof openTestOffice>>;

/** An owner at the terminal who says one line after another; gives the last reply's text. */
export const ownerAt = (office: TestOffice) => {
  let nth = 0;
  return async (...lines: readonly string[]): Promise<string> => {
    let text = "";
    for (const line of lines) {
      nth += 1;
      const replies = await office.hear({ kind: "text", text: line }, `m${nth}`);
      text = replies.map((reply) => reply.text).join("\n");
    }
    return text;
  };
};

/** Registers one business and answers both questions after it. */
export const registered = [
  "Saya Sri, jualan keripik singkong di Desa Jati RT 2 RW 5",
  "ya",
  "Keripik Bu Sri",
  "di rumah",
  "lewati",
  "ya",
  "ya",
  "ya",
] as const;
