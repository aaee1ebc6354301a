import { idIn } from "../../../lib/id-in.ts";
import { takeBack, teach } from "../../../registry/teaching/teach.ts";
import type { Desk } from "../../desk.ts";
import { type ConsoleRoute, goTo, type Visit } from "../../route.ts";
import { readLesson } from "./lesson.ts";
import { replyList } from "./list.ts";
import { newWord } from "./new.ts";
import { doubtsOf, preview } from "./preview.ts";
import { taughtPage } from "./taught.ts";
import { words } from "./words.ts";

/** The replies nobody understood, and what the office taught of them. */
export const repliesRoutes = (desk: Desk): readonly ConsoleRoute[] => {
  const teacher = ({ officer, now }: Visit) => ({ id: officer.id, actor: `officer:${officer.id}` as const, at: now });
  const refresh = async (): Promise<void> => {
    await desk.setting.check();
    desk.live.tell("replies");
  };
  return [
    {
      method: "GET",
      path: "/replies",
      may: "teach",
      follows: { topic: "replies" },
      handle: (visit) => replyList(desk, visit),
    },
    { method: "GET", path: "/replies/new", may: "teach", handle: (visit) => newWord(desk, visit) },
    { method: "GET", path: "/replies/taught", may: "teach", handle: (visit) => taughtPage(desk, visit) },
    {
      method: "POST",
      path: "/replies/preview",
      may: "teach",
      handle: async (visit) => {
        const read = readLesson(visit.fields, desk, visit.language);
        if (!read.ok) return newWord(desk, visit, read.fault);
        return preview(desk, visit, read.lesson, await doubtsOf(desk, visit, read.lesson));
      },
    },
    {
      method: "POST",
      path: "/replies/teach",
      may: "teach",
      handle: async (visit) => {
        const read = readLesson(visit.fields, desk, visit.language);
        if (!read.ok) return newWord(desk, visit, read.fault);
        const { lesson } = read;
        const doubts = await doubtsOf(desk, visit, lesson);
        // One tap is enough where nothing speaks against it.
        if (visit.form["sure"] === undefined && doubts.warnings.length > 0) return preview(desk, visit, lesson, doubts);
        const taught = await teach(desk.audit, lesson, teacher(visit));
        if (!taught.ok) return preview(desk, visit, lesson, await doubtsOf(desk, visit, lesson), taught);
        await refresh();
        return goTo(`/console/replies?question=${lesson.question}&taught=${taught.ids.join(",")}`);
      },
    },
    {
      method: "POST",
      path: "/replies/take-back",
      may: "teach",
      handle: async (visit) => {
        const ids = (visit.form["ids"] ?? "")
          .split(",")
          .slice(0, 100)
          .flatMap((one) => idIn(one) ?? []);
        const taken = await takeBack(desk.audit, ids, teacher(visit));
        const text = words[visit.language];
        if (!taken.ok) return taughtPage(desk, visit, taken.reason === "gone" ? text.gone(taken.by) : text.missing);
        await refresh();
        return goTo(
          visit.form["from"] === "taught"
            ? "/console/replies/taught?removed"
            : `/console/replies?question=${taken.question}&removed`,
        );
      },
    },
  ];
};
