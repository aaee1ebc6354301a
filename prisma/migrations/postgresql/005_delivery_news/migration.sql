-- AlterTable
ALTER TABLE "Chat" ADD COLUMN     "knockedAt" TIMESTAMP(3),
ADD COLUMN     "wroteAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "OutboxMessage" ADD COLUMN     "outsideAt" TIMESTAMP(3),
ADD COLUMN     "progress" TEXT;

-- CreateTable
CREATE TABLE "ChatAlias" (
    "channel" TEXT NOT NULL,
    "alias" TEXT NOT NULL,
    "chatId" INTEGER NOT NULL,

    CONSTRAINT "ChatAlias_pkey" PRIMARY KEY ("channel","alias")
);

-- CreateTable
CREATE TABLE "News" (
    "id" SERIAL NOT NULL,
    "channel" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "progress" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "outcome" TEXT,

    CONSTRAINT "News_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ChatAlias_chatId_idx" ON "ChatAlias"("chatId");

-- CreateIndex
CREATE UNIQUE INDEX "News_channel_providerId_progress_key" ON "News"("channel", "providerId", "progress");

-- CreateIndex
CREATE INDEX "OutboxMessage_waiting_idx" ON "OutboxMessage"("chatId", "id") WHERE (state = 'waiting');

-- CreateIndex
CREATE INDEX "OutboxMessage_channel_providerId_idx" ON "OutboxMessage"("channel", "providerId") WHERE (progress IS NOT NULL);

-- CreateIndex
CREATE INDEX "OutboxMessage_channel_outsideAt_idx" ON "OutboxMessage"("channel", "outsideAt") WHERE ("outsideAt" IS NOT NULL);

-- AddForeignKey
ALTER TABLE "ChatAlias" ADD CONSTRAINT "ChatAlias_chatId_fkey" FOREIGN KEY ("chatId") REFERENCES "Chat"("id") ON DELETE CASCADE ON UPDATE CASCADE;
