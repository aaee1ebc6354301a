-- AlterTable
ALTER TABLE "Business" ADD COLUMN "address" TEXT;
ALTER TABLE "Business" ADD COLUMN "assets" REAL;
ALTER TABLE "Business" ADD COLUMN "brand" TEXT;
ALTER TABLE "Business" ADD COLUMN "capital" REAL;
ALTER TABLE "Business" ADD COLUMN "closedAt" DATETIME;
ALTER TABLE "Business" ADD COLUMN "cooperative" TEXT;
ALTER TABLE "Business" ADD COLUMN "credit" TEXT;
ALTER TABLE "Business" ADD COLUMN "halal" TEXT;
ALTER TABLE "Business" ADD COLUMN "kube" TEXT;
ALTER TABLE "Business" ADD COLUMN "market" TEXT;
ALTER TABLE "Business" ADD COLUMN "materials" TEXT;
ALTER TABLE "Business" ADD COLUMN "nib" TEXT;
ALTER TABLE "Business" ADD COLUMN "npwp" TEXT;
ALTER TABLE "Business" ADD COLUMN "onlineChannels" TEXT;
ALTER TABLE "Business" ADD COLUMN "pirt" TEXT;
ALTER TABLE "Business" ADD COLUMN "sku" TEXT;
ALTER TABLE "Business" ADD COLUMN "started" TEXT;
ALTER TABLE "Business" ADD COLUMN "turnover" REAL;
ALTER TABLE "Business" ADD COLUMN "turnoverPer" TEXT;
ALTER TABLE "Business" ADD COLUMN "workersMen" INTEGER;
ALTER TABLE "Business" ADD COLUMN "workersWomen" INTEGER;

-- AlterTable
ALTER TABLE "Chat" ADD COLUMN "erasedIn" INTEGER;

-- AlterTable
ALTER TABLE "Owner" ADD COLUMN "birthDate" TEXT;
ALTER TABLE "Owner" ADD COLUMN "disability" TEXT;
ALTER TABLE "Owner" ADD COLUMN "education" TEXT;
ALTER TABLE "Owner" ADD COLUMN "kk" TEXT;
ALTER TABLE "Owner" ADD COLUMN "kkHash" TEXT;
ALTER TABLE "Owner" ADD COLUMN "ktpAddress" TEXT;
ALTER TABLE "Owner" ADD COLUMN "nik" TEXT;
ALTER TABLE "Owner" ADD COLUMN "nikHash" TEXT;
ALTER TABLE "Owner" ADD COLUMN "occupation" TEXT;
ALTER TABLE "Owner" ADD COLUMN "sex" TEXT;

-- CreateTable
CREATE TABLE "Spot" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "businessId" INTEGER NOT NULL,
    "lat" REAL NOT NULL,
    "lng" REAL NOT NULL,
    "accuracy" REAL,
    "source" TEXT NOT NULL,
    "village" TEXT,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Spot_businessId_fkey" FOREIGN KEY ("businessId") REFERENCES "Business" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Photo" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "businessId" INTEGER NOT NULL,
    "chatId" INTEGER NOT NULL,
    "channel" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL,
    "dueAt" DATETIME NOT NULL,
    "file" TEXT,
    "width" INTEGER,
    "height" INTEGER,
    "bytes" INTEGER,
    "reason" TEXT,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Photo_businessId_fkey" FOREIGN KEY ("businessId") REFERENCES "Business" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Photo_chatId_fkey" FOREIGN KEY ("chatId") REFERENCES "Chat" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Change" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "ownerId" INTEGER NOT NULL,
    "businessId" INTEGER,
    "field" TEXT NOT NULL,
    "before" TEXT,
    "after" TEXT,
    "by" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "messageId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "Change_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Owner" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Change_businessId_fkey" FOREIGN KEY ("businessId") REFERENCES "Business" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Access" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "ownerId" INTEGER,
    "actor" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "Access_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Owner" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RightsRequest" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "chatId" INTEGER NOT NULL,
    "right" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "messageId" TEXT NOT NULL,
    "askedAt" DATETIME NOT NULL,
    "doneAt" DATETIME,
    CONSTRAINT "RightsRequest_chatId_fkey" FOREIGN KEY ("chatId") REFERENCES "Chat" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Erasure" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "channel" TEXT NOT NULL,
    "askedAt" DATETIME NOT NULL,
    "doneAt" DATETIME,
    "removed" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Reminder" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "chatId" INTEGER NOT NULL,
    "dueAt" DATETIME NOT NULL,
    "sent" INTEGER NOT NULL,
    CONSTRAINT "Reminder_chatId_fkey" FOREIGN KEY ("chatId") REFERENCES "Chat" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "BoundaryMap" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "source" TEXT NOT NULL,
    "villages" INTEGER NOT NULL,
    "importedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Boundary" (
    "code" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "mapId" INTEGER NOT NULL,
    "rings" TEXT NOT NULL
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Consent" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "chatId" INTEGER NOT NULL,
    "purpose" TEXT NOT NULL,
    "granted" BOOLEAN NOT NULL,
    "textVersion" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "messageId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "Consent_chatId_fkey" FOREIGN KEY ("chatId") REFERENCES "Chat" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_Consent" ("at", "channel", "chatId", "granted", "id", "language", "messageId", "purpose", "textVersion") SELECT "at", "channel", "chatId", "granted", "id", "language", "messageId", "purpose", "textVersion" FROM "Consent";
DROP TABLE "Consent";
ALTER TABLE "new_Consent" RENAME TO "Consent";
CREATE INDEX "Consent_chatId_purpose_at_idx" ON "Consent"("chatId", "purpose", "at");
CREATE TABLE "new_Ticket" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "chatId" INTEGER NOT NULL,
    "flow" TEXT NOT NULL,
    "question" TEXT,
    "status" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Ticket_chatId_fkey" FOREIGN KEY ("chatId") REFERENCES "Chat" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_Ticket" ("chatId", "createdAt", "flow", "id", "question", "status") SELECT "chatId", "createdAt", "flow", "id", "question", "status" FROM "Ticket";
DROP TABLE "Ticket";
ALTER TABLE "new_Ticket" RENAME TO "Ticket";
CREATE INDEX "Ticket_status_createdAt_idx" ON "Ticket"("status", "createdAt");
CREATE INDEX "Ticket_chatId_idx" ON "Ticket"("chatId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "Spot_businessId_idx" ON "Spot"("businessId");

-- CreateIndex
CREATE INDEX "Photo_businessId_idx" ON "Photo"("businessId");

-- CreateIndex
CREATE INDEX "Photo_chatId_idx" ON "Photo"("chatId");

-- CreateIndex
CREATE INDEX "Photo_state_dueAt_idx" ON "Photo"("state", "dueAt");

-- CreateIndex
CREATE INDEX "Change_ownerId_id_idx" ON "Change"("ownerId", "id");

-- CreateIndex
CREATE INDEX "Change_businessId_idx" ON "Change"("businessId");

-- CreateIndex
CREATE INDEX "Access_ownerId_at_idx" ON "Access"("ownerId", "at");

-- CreateIndex
CREATE INDEX "RightsRequest_chatId_idx" ON "RightsRequest"("chatId");

-- CreateIndex
CREATE UNIQUE INDEX "Reminder_chatId_key" ON "Reminder"("chatId");

-- CreateIndex
CREATE INDEX "Reminder_dueAt_idx" ON "Reminder"("dueAt");

-- CreateIndex
CREATE INDEX "Boundary_mapId_idx" ON "Boundary"("mapId");

-- CreateIndex
CREATE INDEX "Chat_erasedIn_idx" ON "Chat"("erasedIn");

-- CreateIndex
CREATE INDEX "Owner_nikHash_idx" ON "Owner"("nikHash");

-- CreateIndex
CREATE INDEX "Owner_kkHash_idx" ON "Owner"("kkHash");
