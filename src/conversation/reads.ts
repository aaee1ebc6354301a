import type { Talk } from "../../flows/kit/heard.ts";
import { isLanguage } from "../../flows/kit/vocabulary.ts";
import type { Incoming } from "../channels/channel.ts";
import { selectByKeys } from "../store/bulk.ts";
import type { Database } from "../store/database.ts";
import type { Chat } from "./rows.ts";

export const keyOf = (channel: string, id: string): string => `${channel} ${id}`;
