-- AlterTable
ALTER TABLE "Chat" ADD COLUMN "knockedAt" DATETIME;
ALTER TABLE "Chat" ADD COLUMN "wroteAt" DATETIME;

-- AlterTable
ALTER TABLE "OutboxMessage" ADD COLUMN "outsideAt" DATETIME;
ALTER TABLE "OutboxMessage" ADD COLUMN "progress" TEXT;

-- CreateTable
CREATE TABLE "ChatAlias" (
    "channel" TEXT NOT NULL,
    "alias" TEXT NOT NULL,
    "chatId" INTEGER NOT NULL,

    PRIMARY KEY ("channel", "alias"),
    CONSTRAINT "ChatAlias_chatId_fkey" FOREIGN KEY ("chatId") REFERENCES "Chat" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "News" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "channel" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "progress" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "outcome" TEXT
);

-- CreateIndex
CREATE INDEX "ChatAlias_chatId_idx" ON "ChatAlias"("chatId");

-- CreateIndex
CREATE UNIQUE INDEX "News_channel_providerId_progress_key" ON "News"("channel", "providerId", "progress");

-- CreateIndex
CREATE INDEX "OutboxMessage_waiting_idx" ON "OutboxMessage"("chatId", "id") WHERE state = 'waiting';

-- CreateIndex
CREATE INDEX "OutboxMessage_channel_providerId_idx" ON "OutboxMessage"("channel", "providerId") WHERE progress IS NOT NULL;

-- CreateIndex
CREATE INDEX "OutboxMessage_channel_outsideAt_idx" ON "OutboxMessage"("channel", "outsideAt") WHERE "outsideAt" IS NOT NULL;
