-- AlterTable
ALTER TABLE "Chat" ADD COLUMN "linkedAt" DATETIME;

-- AlterTable
ALTER TABLE "Owner" ADD COLUMN "preferredChatId" INTEGER;

-- CreateTable
CREATE TABLE "Link" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "chatId" INTEGER NOT NULL,
    "ownerId" INTEGER,
    "askedIn" INTEGER,
    "way" TEXT NOT NULL,
    "codeHash" TEXT,
    "tries" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "due" TEXT,
    "askedAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "settledAt" DATETIME,
    CONSTRAINT "Link_chatId_fkey" FOREIGN KEY ("chatId") REFERENCES "Chat" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Link_chatId_id_idx" ON "Link"("chatId", "id");

-- CreateIndex
CREATE INDEX "Link_ownerId_askedAt_idx" ON "Link"("ownerId", "askedAt");

-- CreateIndex
CREATE INDEX "Link_due_id_idx" ON "Link"("due", "id") WHERE due IS NOT NULL;
