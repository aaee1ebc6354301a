import type { Database } from "../store/database.ts";
import { asStoreError } from "../store/store-error.ts";

const key = "demo";

/** Whether everything in this database is made up: pages say so, and anybody at this computer may look around. */
export const isDemo = async ({ client }: Database): Promise<boolean> =>
  (await client.settingChange.count({ where: { key } }).catch(asStoreError)) > 0;

/** Its name says so too, to whoever chats with it. */
export const markAsDemo = async ({ client }: Database, office: string, at: Date): Promise<void> => {
  const name = JSON.stringify(`${office} (CONTOH, semua data rekaan)`.slice(-100));
  await client.settingChange
    .createMany({
      data: [
        { key, value: "true", officerId: null, at },
        { key: "name", value: name, officerId: null, at },
      ],
    })
    .catch(asStoreError);
};
