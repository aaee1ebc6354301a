// Exactly the modules of WhatsApp Web that whatsapp-web.js 1.34.7 asks for on its way through the channel.
import { mediaModules } from "./media-modules.js";
import { MsgKey, widOf } from "./models.js";

const none = () => undefined;

export function modulesOf(page) {
  return { ...pairing(page), ...account(page), ...chats(page), ...sending(page), ...hooks(), ...mediaModules(page) };
}

const pairing = ({ Cmd, Conn, Socket, ask }) => ({
  WAWebSocketModel: { Socket },
  WAWebCmd: { Cmd },
  WAWebConnModel: { Conn },
  WAWebOfflineHandler: { OfflineMessageHandler: { getOfflineDeliveryProgress: () => 100 } },
  WAWebAltDeviceLinkingApi: {
    setPairingType: none,
    initializeAltDeviceLinking: async () => undefined,
    initializeQRLinking: async () => undefined,
    startAltLinkingFlow: async (phone) => (await ask("pairingCode", { phone })).code,
  },
  WABase64: { encodeB64: (bytes) => btoa(String.fromCharCode(...bytes)) },
  WAWebCompanionRegClientUtils: { DEVICE_PLATFORM: "1" },
  WAWebAdvSignatureApi: {},
  WAWebUserPrefsInfoStore: { waNoiseInfo: { get: async () => ({ staticKeyPair: { pubKey: [1, 2, 3] } }) } },
  WAWebSignalStoreApi: {
    waSignalStore: { getRegistrationInfo: async () => ({ identityKeyPair: { pubKey: [4, 5, 6] } }) },
  },
  WAWebUserPrefsMultiDevice: { getADVSecretKey: () => "c2VjcmV0" },
});

const account = ({ me, contacts, ask }) => ({
  WAWebUserPrefsMeUser: { getMaybeMePnUser: () => widOf(me().pn), getMaybeMeLidUser: () => widOf(me().lid) },
  WAWebApiContact: {
    getCurrentLid: (wid) => asWid(contacts.find(({ pn }) => pn === wid._serialized)?.lid),
    getPhoneNumber: (wid) => asWid(contacts.find(({ lid }) => lid === wid._serialized)?.pn),
    getAlternateUserWid: none,
  },
  WAWebQueryExistsJob: {
    queryWidExists: async (wid) => {
      const { exists } = await ask("exists", { id: wid._serialized });
      return exists ? { wid } : null;
    },
  },
});

const asWid = (id) => (id === undefined ? undefined : widOf(id));

const chats = ({ Msg, Chat, chatOf, messageOf, hangs, ask }) => ({
  WAWebCollections: { Msg, Chat, GroupMetadata: { update: async () => undefined } },
  WAWebWidFactory: { createWid: widOf, createWidFromWidLike: widOf, asUserWidOrThrow: widOf },
  WAWebLidMigrationUtils: { toPn: none },
  WAWebChatGetters: { getIsNewsletter: () => false, getIsBroadcast: () => false },
  WAWebFindChatAction: {
    findOrCreateLatestChat: async (wid) => {
      const { exists } = await ask("exists", { id: wid._serialized });
      if (!exists) throw new Error("No LID for user");
      return { chat: chatOf(wid._serialized) };
    },
  },
  WAWebChatLoadMessages: {
    loadEarlierMsgs: async ({ chat }) => {
      await hangs("loadEarlierMsgs");
      const loaded = await ask("earlier", { chat: chat.id._serialized, known: chat.msgs.getModelsArray().length });
      const models = loaded.map((data) => messageOf(data, false));
      for (const model of models) {
        chat.msgs.hold(model);
        Msg.hold(model);
      }
      return models;
    },
  },
  WAWebStreamModel: { Stream: { markAvailable: none, markUnavailable: none } },
  WAWebUpdateUnreadChatAction: {
    sendSeen: async ({ chat }) => {
      await ask("seen", { chat: chat.id._serialized });
      chat.set({ unreadCount: 0 });
    },
  },
  WAWebChatStateBridge: {
    sendChatStateComposing: async (wid) => {
      await hangs("typing");
      await ask("typing", { chat: wid._serialized });
    },
  },
});

const sending = ({ Msg, messageOf, hangs, ask }) => ({
  WALinkify: { findLink: none, findLinks: () => [] },
  WAWebMsgKey: MsgKey,
  WAWebGetEphemeralFieldsMsgActionsUtils: { getEphemeralFields: () => ({}) },
  WAWebSendMsgChatAction: {
    addAndSendMsgToChat(chat, message) {
      const { id, t, type, body, caption, filename, mimetype, size, directPath, filehash } = message;
      const content = { t, type, body, caption, filename, mimetype, size, directPath, filehash };
      const data = { chat: chat.id._serialized, id: id.id, fromMe: true, ack: 0, ...content };
      const added = (async () => {
        await hangs("send");
        const model = messageOf(data, true);
        chat.msgs.hold(model);
        Msg.add(model);
        const handedOver = ask("send", { message: data });
        // It went out, and the call does not come back all the same.
        const after = hangs("answer");
        if (after !== undefined) await handedOver.then(() => after);
        return model;
      })();
      return [added, added];
    },
  },
});

const hooks = () => ({
  WAWebSyncGatingUtils: {},
  WAWebCallCollection: {},
  WAWebBackendJobsCommon: { mediaTypeFromProtobuf: none },
  WAWebE2EProtoUtils: { typeAttributeFromProtobuf: none },
  WAWebAddonReactionTableMode: { reactionTableMode: { bulkUpsert: none } },
  WAWebAddonPollVoteTableMode: { pollVoteTableMode: { bulkUpsert: none } },
});
