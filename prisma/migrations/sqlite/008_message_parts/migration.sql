-- AlterTable
ALTER TABLE "OutboxMessage" ADD COLUMN "failedAt" DATETIME;

-- CreateTable
CREATE TABLE "OutboxPart" (
    "channel" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "outboxId" INTEGER NOT NULL,
    "place" INTEGER NOT NULL,
    "arrived" BOOLEAN NOT NULL DEFAULT false,

    PRIMARY KEY ("channel", "providerId"),
    CONSTRAINT "OutboxPart_outboxId_fkey" FOREIGN KEY ("outboxId") REFERENCES "OutboxMessage" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "OutboxPart_outboxId_idx" ON "OutboxPart"("outboxId");
