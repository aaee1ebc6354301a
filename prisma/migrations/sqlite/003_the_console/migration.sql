-- AlterTable
ALTER TABLE "Chat" ADD COLUMN "place" TEXT;

-- AlterTable
ALTER TABLE "OutboxMessage" ADD COLUMN "officerId" TEXT;

-- AlterTable
ALTER TABLE "Ticket" ADD COLUMN "closedAt" DATETIME;
ALTER TABLE "Ticket" ADD COLUMN "heldAt" DATETIME;
ALTER TABLE "Ticket" ADD COLUMN "note" TEXT;
ALTER TABLE "Ticket" ADD COLUMN "officerId" TEXT;

-- CreateTable
CREATE TABLE "Officer" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL,
    "image" TEXT,
    "role" TEXT NOT NULL,
    "territory" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'id',
    "twoFactorEnabled" BOOLEAN DEFAULT false,
    "disabledAt" DATETIME,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "OfficerSession" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "token" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "OfficerSession_userId_fkey" FOREIGN KEY ("userId") REFERENCES "Officer" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "OfficerAccount" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" DATETIME,
    "refreshTokenExpiresAt" DATETIME,
    "scope" TEXT,
    "password" TEXT,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "OfficerAccount_userId_fkey" FOREIGN KEY ("userId") REFERENCES "Officer" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "OfficerVerification" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "OfficerFactor" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "secret" TEXT NOT NULL,
    "backupCodes" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "verified" BOOLEAN DEFAULT true,
    "failedVerificationCount" INTEGER DEFAULT 0,
    "lockedUntil" DATETIME,
    CONSTRAINT "OfficerFactor_userId_fkey" FOREIGN KEY ("userId") REFERENCES "Officer" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "tokenHash" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "territory" TEXT NOT NULL,
    "invitedBy" TEXT,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "usedAt" DATETIME
);

-- CreateTable
CREATE TABLE "Audit" (
    "seq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "at" DATETIME NOT NULL,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "ownerId" INTEGER,
    "businessId" INTEGER,
    "detail" TEXT NOT NULL,
    "reason" TEXT,
    "reasonHash" TEXT,
    "keyId" TEXT NOT NULL,
    "seal" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Check" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "businessId" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "field" TEXT,
    "reason" TEXT,
    "words" TEXT,
    "officerId" TEXT,
    "at" DATETIME NOT NULL,
    "waitsFor" TEXT,
    "tellAt" DATETIME,
    CONSTRAINT "Check_businessId_fkey" FOREIGN KEY ("businessId") REFERENCES "Business" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Claim" (
    "subject" TEXT NOT NULL PRIMARY KEY,
    "officerId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "until" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Note" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "ownerId" INTEGER NOT NULL,
    "businessId" INTEGER,
    "text" TEXT NOT NULL,
    "officerId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "Note_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Owner" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Note_businessId_fkey" FOREIGN KEY ("businessId") REFERENCES "Business" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Stale" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "businessId" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "Entry" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "ownerId" INTEGER NOT NULL,
    "sortName" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "clusterId" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "area" TEXT NOT NULL,
    "rt" TEXT,
    "rw" TEXT,
    "completeness" INTEGER NOT NULL,
    "day" TEXT NOT NULL,
    "lat" REAL,
    "lng" REAL,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Digest" (
    "turn" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT
);

-- CreateTable
CREATE TABLE "Shelf" (
    "name" TEXT NOT NULL,
    "chunk" INTEGER NOT NULL,
    "bytes" BLOB NOT NULL,

    PRIMARY KEY ("name", "chunk")
);

-- CreateTable
CREATE TABLE "Posting" (
    "term" TEXT NOT NULL,
    "chunk" INTEGER NOT NULL,
    "ids" BLOB NOT NULL,

    PRIMARY KEY ("term", "chunk")
);

-- CreateTable
CREATE TABLE "Term" (
    "term" TEXT NOT NULL PRIMARY KEY,
    "n" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "Tally" (
    "area" TEXT NOT NULL,
    "clusterId" TEXT NOT NULL,
    "dimension" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "n" INTEGER NOT NULL,

    PRIMARY KEY ("area", "clusterId", "dimension", "value")
);

-- CreateTable
CREATE TABLE "Likeness" (
    "key" TEXT NOT NULL,
    "businessId" INTEGER NOT NULL,

    PRIMARY KEY ("key", "businessId")
);

-- CreateTable
CREATE TABLE "Pair" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "first" INTEGER NOT NULL,
    "second" INTEGER NOT NULL,
    "score" REAL NOT NULL,
    "reasons" TEXT NOT NULL,
    "area" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "decidedBy" TEXT,
    "decidedAt" DATETIME,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Merge" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "kept" INTEGER NOT NULL,
    "gone" INTEGER NOT NULL,
    "rows" TEXT NOT NULL,
    "officerId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "undoneBy" TEXT,
    "undoneAt" DATETIME
);

-- CreateTable
CREATE TABLE "Draft" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "codeHash" TEXT NOT NULL,
    "answers" TEXT NOT NULL,
    "area" TEXT NOT NULL,
    "officerId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "businessId" INTEGER,
    "chatId" INTEGER,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "settledAt" DATETIME
);

-- CreateTable
CREATE TABLE "Unclear" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "flow" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "n" INTEGER NOT NULL,
    "firstAt" DATETIME NOT NULL,
    "lastAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Synonym" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "question" TEXT NOT NULL,
    "phrase" TEXT NOT NULL,
    "meaning" TEXT NOT NULL,
    "officerId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "removedAt" DATETIME,
    "removedBy" TEXT
);

-- CreateTable
CREATE TABLE "CannedAnswer" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "officerId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "removedAt" DATETIME
);

-- CreateTable
CREATE TABLE "SettingChange" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "key" TEXT NOT NULL,
    "value" TEXT,
    "officerId" TEXT,
    "at" DATETIME NOT NULL
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Business" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "number" TEXT NOT NULL,
    "ownerId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "product" TEXT NOT NULL,
    "clusterId" TEXT NOT NULL,
    "kbli" TEXT,
    "kbliEdition" INTEGER,
    "mode" TEXT NOT NULL,
    "village" TEXT,
    "district" TEXT,
    "rt" TEXT,
    "rw" TEXT,
    "lat" REAL,
    "lng" REAL,
    "accuracy" REAL,
    "placeSource" TEXT NOT NULL,
    "landmark" TEXT,
    "hint" TEXT,
    "status" TEXT NOT NULL,
    "verification" TEXT NOT NULL DEFAULT 'new',
    "verifiedAt" DATETIME,
    "mergedInto" INTEGER,
    "channel" TEXT NOT NULL,
    "materials" TEXT,
    "started" TEXT,
    "address" TEXT,
    "nib" TEXT,
    "sku" TEXT,
    "pirt" TEXT,
    "halal" TEXT,
    "brand" TEXT,
    "npwp" TEXT,
    "capital" REAL,
    "assets" REAL,
    "turnover" REAL,
    "turnoverPer" TEXT,
    "workersWomen" INTEGER,
    "workersMen" INTEGER,
    "market" TEXT,
    "onlineChannels" TEXT,
    "credit" TEXT,
    "cooperative" TEXT,
    "kube" TEXT,
    "closedAt" DATETIME,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Business_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Owner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Business" ("accuracy", "address", "assets", "brand", "capital", "channel", "closedAt", "clusterId", "cooperative", "createdAt", "credit", "district", "halal", "hint", "id", "kbli", "kbliEdition", "kube", "landmark", "lat", "lng", "market", "materials", "mode", "name", "nib", "npwp", "number", "onlineChannels", "ownerId", "pirt", "placeSource", "product", "rt", "rw", "sku", "started", "status", "turnover", "turnoverPer", "updatedAt", "village", "workersMen", "workersWomen") SELECT "accuracy", "address", "assets", "brand", "capital", "channel", "closedAt", "clusterId", "cooperative", "createdAt", "credit", "district", "halal", "hint", "id", "kbli", "kbliEdition", "kube", "landmark", "lat", "lng", "market", "materials", "mode", "name", "nib", "npwp", "number", "onlineChannels", "ownerId", "pirt", "placeSource", "product", "rt", "rw", "sku", "started", "status", "turnover", "turnoverPer", "updatedAt", "village", "workersMen", "workersWomen" FROM "Business";
DROP TABLE "Business";
ALTER TABLE "new_Business" RENAME TO "Business";
CREATE UNIQUE INDEX "Business_number_key" ON "Business"("number");
CREATE INDEX "Business_ownerId_idx" ON "Business"("ownerId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE UNIQUE INDEX "Officer_email_key" ON "Officer"("email");

-- CreateIndex
CREATE UNIQUE INDEX "OfficerSession_token_key" ON "OfficerSession"("token");

-- CreateIndex
CREATE INDEX "OfficerSession_userId_idx" ON "OfficerSession"("userId");

-- CreateIndex
CREATE INDEX "OfficerAccount_userId_idx" ON "OfficerAccount"("userId");

-- CreateIndex
CREATE INDEX "OfficerVerification_identifier_idx" ON "OfficerVerification"("identifier");

-- CreateIndex
CREATE INDEX "OfficerFactor_secret_idx" ON "OfficerFactor"("secret");

-- CreateIndex
CREATE INDEX "OfficerFactor_userId_idx" ON "OfficerFactor"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE INDEX "Audit_ownerId_seq_idx" ON "Audit"("ownerId", "seq");

-- CreateIndex
CREATE INDEX "Audit_businessId_seq_idx" ON "Audit"("businessId", "seq");

-- CreateIndex
CREATE INDEX "Audit_actor_seq_idx" ON "Audit"("actor", "seq");

-- CreateIndex
CREATE INDEX "Audit_action_seq_idx" ON "Audit"("action", "seq");

-- CreateIndex
CREATE INDEX "Check_businessId_id_idx" ON "Check"("businessId", "id");

-- CreateIndex
CREATE INDEX "Check_waitsFor_id_idx" ON "Check"("waitsFor", "id") WHERE "waitsFor" IS NOT NULL;

-- CreateIndex
CREATE INDEX "Check_tellAt_idx" ON "Check"("tellAt") WHERE "tellAt" IS NOT NULL;

-- CreateIndex
CREATE INDEX "Note_ownerId_id_idx" ON "Note"("ownerId", "id");

-- CreateIndex
CREATE INDEX "Note_businessId_idx" ON "Note"("businessId");

-- CreateIndex
CREATE INDEX "Stale_businessId_idx" ON "Stale"("businessId");

-- CreateIndex
CREATE INDEX "Entry_area_id_idx" ON "Entry"("area", "id");

-- CreateIndex
CREATE INDEX "Entry_state_id_idx" ON "Entry"("state", "id");

-- CreateIndex
CREATE INDEX "Entry_ownerId_idx" ON "Entry"("ownerId");

-- CreateIndex
CREATE INDEX "Entry_new_area_id_idx" ON "Entry"("area", "id") WHERE state = 'new';

-- CreateIndex
CREATE INDEX "Entry_new_clusterId_id_idx" ON "Entry"("clusterId", "id") WHERE state = 'new';

-- CreateIndex
CREATE INDEX "Entry_new_area_clusterId_id_idx" ON "Entry"("area", "clusterId", "id") WHERE state = 'new';

-- CreateIndex
CREATE INDEX "Likeness_businessId_idx" ON "Likeness"("businessId");

-- CreateIndex
CREATE INDEX "Pair_state_score_id_idx" ON "Pair"("state", "score", "id");

-- CreateIndex
CREATE INDEX "Pair_second_idx" ON "Pair"("second");

-- CreateIndex
CREATE UNIQUE INDEX "Pair_first_second_key" ON "Pair"("first", "second");

-- CreateIndex
CREATE INDEX "Merge_kept_idx" ON "Merge"("kept");

-- CreateIndex
CREATE INDEX "Merge_gone_idx" ON "Merge"("gone");

-- CreateIndex
CREATE UNIQUE INDEX "Draft_codeHash_key" ON "Draft"("codeHash");

-- CreateIndex
CREATE INDEX "Draft_state_createdAt_idx" ON "Draft"("state", "createdAt");

-- CreateIndex
CREATE INDEX "Draft_officerId_idx" ON "Draft"("officerId");

-- CreateIndex
CREATE INDEX "Unclear_lastAt_idx" ON "Unclear"("lastAt");

-- CreateIndex
CREATE UNIQUE INDEX "Unclear_flow_question_language_text_key" ON "Unclear"("flow", "question", "language", "text");

-- CreateIndex
CREATE INDEX "Synonym_question_phrase_idx" ON "Synonym"("question", "phrase");

-- CreateIndex
CREATE INDEX "SettingChange_key_id_idx" ON "SettingChange"("key", "id");

-- CreateIndex
CREATE INDEX "Chat_place_channel_heardAt_idx" ON "Chat"("place", "channel", "heardAt") WHERE place IS NOT NULL;

-- CreateIndex
CREATE INDEX "Consent_at_channel_idx" ON "Consent"("at", "channel") WHERE granted = false AND purpose = 'register';

-- CreateIndex
CREATE INDEX "Owner_phone_idx" ON "Owner"("phone");

-- By hand: whatever changes a business, its owner or its photos makes it stale, however it is written.
CREATE TRIGGER "Business_insert_stale" AFTER INSERT ON "Business"
BEGIN INSERT INTO "Stale" ("businessId") VALUES (NEW."id"); END;
CREATE TRIGGER "Business_update_stale" AFTER UPDATE ON "Business"
BEGIN INSERT INTO "Stale" ("businessId") VALUES (NEW."id"); END;
CREATE TRIGGER "Business_delete_stale" AFTER DELETE ON "Business"
BEGIN INSERT INTO "Stale" ("businessId") VALUES (OLD."id"); END;
CREATE TRIGGER "Owner_update_stale" AFTER UPDATE ON "Owner"
BEGIN INSERT INTO "Stale" ("businessId") SELECT "id" FROM "Business" WHERE "ownerId" = NEW."id"; END;
CREATE TRIGGER "Photo_insert_stale" AFTER INSERT ON "Photo"
BEGIN INSERT INTO "Stale" ("businessId") VALUES (NEW."businessId"); END;
CREATE TRIGGER "Photo_update_stale" AFTER UPDATE OF "state", "businessId" ON "Photo"
BEGIN INSERT INTO "Stale" ("businessId") VALUES (OLD."businessId"), (NEW."businessId"); END;
CREATE TRIGGER "Photo_delete_stale" AFTER DELETE ON "Photo"
BEGIN INSERT INTO "Stale" ("businessId") VALUES (OLD."businessId"); END;

-- What was registered before there was a digest.
INSERT INTO "Stale" ("businessId") SELECT "id" FROM "Business" ORDER BY "id";
