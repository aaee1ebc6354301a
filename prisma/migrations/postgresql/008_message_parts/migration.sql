-- AlterTable
ALTER TABLE "OutboxMessage" ADD COLUMN     "failedAt" TIMESTAMP(3);

-- CreateTable
CREATE TABLE "OutboxPart" (
    "channel" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "outboxId" INTEGER NOT NULL,
    "place" INTEGER NOT NULL,
    "arrived" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "OutboxPart_pkey" PRIMARY KEY ("channel","providerId")
);

-- CreateIndex
CREATE INDEX "OutboxPart_outboxId_idx" ON "OutboxPart"("outboxId");

-- AddForeignKey
ALTER TABLE "OutboxPart" ADD CONSTRAINT "OutboxPart_outboxId_fkey" FOREIGN KEY ("outboxId") REFERENCES "OutboxMessage"("id") ON DELETE CASCADE ON UPDATE CASCADE;
