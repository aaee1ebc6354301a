-- AlterTable
ALTER TABLE "Chat" ADD COLUMN     "linkedAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "Owner" ADD COLUMN     "preferredChatId" INTEGER;

-- CreateTable
CREATE TABLE "Link" (
    "id" INTEGER NOT NULL,
    "chatId" INTEGER NOT NULL,
    "ownerId" INTEGER,
    "askedIn" INTEGER,
    "way" TEXT NOT NULL,
    "codeHash" TEXT,
    "tries" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "due" TEXT,
    "askedAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "settledAt" TIMESTAMP(3),

    CONSTRAINT "Link_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Link_chatId_id_idx" ON "Link"("chatId", "id");

-- CreateIndex
CREATE INDEX "Link_ownerId_askedAt_idx" ON "Link"("ownerId", "askedAt");

-- CreateIndex
CREATE INDEX "Link_due_id_idx" ON "Link"("due", "id") WHERE (due IS NOT NULL);

-- AddForeignKey
ALTER TABLE "Link" ADD CONSTRAINT "Link_chatId_fkey" FOREIGN KEY ("chatId") REFERENCES "Chat"("id") ON DELETE CASCADE ON UPDATE CASCADE;
