import type { Receive } from "../channels/channel.ts";
import type { Clock } from "../lib/clock.ts";
import type { Log } from "../lib/log.ts";
import type { Audit } from "../registry/audit/audit.ts";
import type { ExportRoom } from "../registry/exporting/export-room.ts";
import type { Identifiers } from "../registry/identifiers/identifiers.ts";
import type { Keyring } from "../registry/identifiers/keyring.ts";
import type { Found } from "../registry/photos/fetch-photos.ts";
import type { PhotoStore } from "../registry/photos/photo-store.ts";
import type { Uploads } from "../registry/settings/uploads.ts";
import type { ChannelView } from "../standing.ts";
import type { Database } from "../store/database.ts";
import type { LiveSetting } from "../world.ts";
import type { Accounts } from "./accounts.ts";
import type { DemoDoor } from "./demo-door.ts";
import type { Live } from "./live.ts";
import type { Sessions } from "./sessions.ts";

/** What the console's pages work with. A page hands it to the registry's functions; it asks the database nothing itself. */
export interface Desk {
  readonly database: Database;
  readonly setting: LiveSetting;
  readonly identifiers: Identifiers;
  readonly keyring: Keyring;
  readonly audit: Audit;
  readonly photos: PhotoStore;
  /** Where photos come from that were sent to an officer, by channel; must not throw. */
  readonly fetchPhoto?: Readonly<Record<string, (reference: string) => Promise<Found>>>;
  /** What officers uploaded and did not put to use yet. */
  readonly uploads: Uploads;
  readonly exports: ExportRoom;
  readonly sessions: Sessions;
  readonly accounts: Accounts;
  readonly live: Live;
  /** Hands a message to the talks, e.g. one of kind "office". */
  readonly receive: Receive;
  /** Tells a channel's delivery that there is something in the outbox. */
  readonly wake: (channel: string) => void;
  readonly clock: Clock;
  readonly log: Log;
  /** Where owners and officers reach this installation, without a slash at the end, e.g. https://klaster.example.go.id */
  readonly publicUrl: string;
  /** The Telegram bot's name without @, and the digits of the office's number on WhatsApp, where there are such. */
  readonly telegramName?: string | undefined;
  readonly whatsappNumber?: string | undefined;
  /** The channels that serve, and how they are; none where absent. */
  readonly channels?: () => readonly ChannelView[];
  /** There where the register is made up: pages say so, and this is the way in. */
  readonly demo?: DemoDoor | undefined;
}
