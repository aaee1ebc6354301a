import sharp from "sharp";
import type { OfficerName } from "../rig/officers.ts";
import type { TestConsole } from "../rig/open.ts";
import { addBusiness, addChat } from "../rig/register.ts";

export const nik = "3313115708850001";
export const kk = "3313110101200003";

/** A business in Jati (33.13.11.2002) with all there may be around it: id 12, owner 12, chat 12. */
export const addRecord = async ({ database, desk, clock }: TestConsole): Promise<void> => {
  const { client } = database;
  const now = clock.now();
  const at = (day: number): Date => new Date(now.getTime() - day * 86_400_000);
  await addBusiness(
    database,
    {
      ...{ id: 12, ownerName: "Sri Wulandari", phone: "+6281234567890", nik, kk, name: "Keripik Bu Sri" },
      ...{ village: "33.13.11.2002", rt: "002", rw: "005", lat: -7.5512, lng: 110.9431, createdAt: at(40) },
    },
    now,
  );
  await addBusiness(database, { id: 13, owner: 12, name: "Katering Sekar", village: "33.13.11.2003" }, now);
  await addBusiness(database, { id: 14, owner: 12, name: "Warung Jauh", village: "33.13.01.2001" }, now);
  await addBusiness(database, { id: 15, ownerName: "Slamet Riyadi", kk, name: "Bengkel Slamet" }, now);
  await addChat(database, 12, 12, at(40));
  const photo = await desk.photos.keep(
    await sharp({ create: { width: 320, height: 240, channels: 3, background: "#b7793f" } })
      .jpeg()
      .toBuffer(),
  );
  if (!photo.ok) throw new Error("The photo was not kept");
  await client.photo.create({
    data: {
      ...{ id: 1, businessId: 12, chatId: 12, channel: "terminal", reference: "r", state: "kept", attempts: 0 },
      ...{ file: photo.file, dueAt: now, createdAt: at(30), width: 320, height: 240, bytes: 100 },
    },
  });
  await client.spot.create({
    data: { businessId: 12, lat: -7.5531, lng: 110.9402, source: "pin", village: "33.13.11.2002", createdAt: at(20) },
  });
  await client.business.update({
    where: { id: 12 },
    data: { turnover: 500_000, turnoverPer: "day", started: "2019-03", market: "regency", workersWomen: 2 },
  });
  const told = { ownerId: 12, by: "owner", channel: "telegram", messageId: "m" };
  await client.change.createMany({
    data: [
      { ...told, field: "nik", before: null, after: null, at: at(35) },
      { ...told, field: "kk", before: null, after: null, at: at(35) },
      { ...told, businessId: 12, field: "started", before: null, after: "2019-03", at: at(34) },
      { ...told, businessId: 12, field: "turnover", before: null, after: '{"amount":500000,"per":"day"}', at: at(33) },
    ],
  });
  const chat = { chatId: 12, channel: "terminal" };
  await client.consent.create({
    data: {
      ...{ ...chat, purpose: "register", granted: true, textVersion: "register-3", language: "id" },
      ...{ messageId: "c", at: at(40) },
    },
  });
  await client.ticket.create({
    data: { id: 3, chatId: 12, flow: "home", question: null, status: "closed", createdAt: at(10), closedAt: at(9) },
  });
  await client.check.create({ data: { businessId: 12, outcome: "approved", officerId: "verifier", at: at(5) } });
  const outgoing = (text: string, choices: readonly string[] = []) =>
    JSON.stringify({
      ...{
        text,
        choices: choices.map((label, n) => ({ id: `c${n}`, label })),
        asks: choices.length > 0 ? "mode" : null,
      },
      ...{ wants: null, step: null },
    });
  const sent = {
    ...chat,
    address: "owner-12",
    priority: 0,
    state: "sent",
    attempts: 1,
    dueAt: at(40),
    createdAt: at(40),
  };
  await client.outboxMessage.createMany({
    data: [
      { ...sent, revision: 1, body: outgoing("Bagaimana cara berjualannya?", ["Tempat tetap", "Keliling"]) },
      { ...sent, revision: 2, body: outgoing("Terima kasih, sudah dicatat.") },
      { ...sent, revision: 2, body: outgoing("Selamat pagi Bu Sri, saya dari dinas."), officerId: "verifier" },
      { ...sent, revision: 3, body: null },
    ],
  });
  await client.inboxMessage.createMany({
    data: [
      {
        ...chat,
        revision: 1,
        messageId: "1",
        content: JSON.stringify({ kind: "text", text: "/start" }),
        receivedAt: at(40),
      },
      {
        ...{ ...chat, revision: 2, messageId: "2", receivedAt: at(40) },
        content: JSON.stringify({ kind: "pick", choice: "c1", question: "mode" }),
      },
      { ...chat, revision: 3, messageId: "3", content: null, receivedAt: at(39) },
    ],
  });
};

/** The audit log as somebody would read it: who, what, about whom. */
export const onRecord = async ({ database }: TestConsole, officer?: OfficerName) => {
  const rows = await database.client.audit.findMany({
    where: officer === undefined ? {} : { actor: `officer:${officer}` },
    orderBy: { seq: "asc" },
  });
  return rows.map(({ action, ownerId, businessId, detail, reason }) => ({
    ...{ action, ownerId, businessId, reason },
    detail: JSON.parse(detail) as Record<string, unknown>,
  }));
};
