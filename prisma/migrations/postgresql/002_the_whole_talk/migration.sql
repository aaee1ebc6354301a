-- DropForeignKey
ALTER TABLE "Consent" DROP CONSTRAINT "Consent_chatId_fkey";

-- DropForeignKey
ALTER TABLE "Ticket" DROP CONSTRAINT "Ticket_chatId_fkey";

-- AlterTable
ALTER TABLE "Business" ADD COLUMN     "address" TEXT,
ADD COLUMN     "assets" DOUBLE PRECISION,
ADD COLUMN     "brand" TEXT,
ADD COLUMN     "capital" DOUBLE PRECISION,
ADD COLUMN     "closedAt" TIMESTAMP(3),
ADD COLUMN     "cooperative" TEXT,
ADD COLUMN     "credit" TEXT,
ADD COLUMN     "halal" TEXT,
ADD COLUMN     "kube" TEXT,
ADD COLUMN     "market" TEXT,
ADD COLUMN     "materials" TEXT,
ADD COLUMN     "nib" TEXT,
ADD COLUMN     "npwp" TEXT,
ADD COLUMN     "onlineChannels" TEXT,
ADD COLUMN     "pirt" TEXT,
ADD COLUMN     "sku" TEXT,
ADD COLUMN     "started" TEXT,
ADD COLUMN     "turnover" DOUBLE PRECISION,
ADD COLUMN     "turnoverPer" TEXT,
ADD COLUMN     "workersMen" INTEGER,
ADD COLUMN     "workersWomen" INTEGER;

-- AlterTable
ALTER TABLE "Chat" ADD COLUMN     "erasedIn" INTEGER;

-- AlterTable
ALTER TABLE "Owner" ADD COLUMN     "birthDate" TEXT,
ADD COLUMN     "disability" TEXT,
ADD COLUMN     "education" TEXT,
ADD COLUMN     "kk" TEXT,
ADD COLUMN     "kkHash" TEXT,
ADD COLUMN     "ktpAddress" TEXT,
ADD COLUMN     "nik" TEXT,
ADD COLUMN     "nikHash" TEXT,
ADD COLUMN     "occupation" TEXT,
ADD COLUMN     "sex" TEXT;

-- CreateTable
CREATE TABLE "Spot" (
    "id" SERIAL NOT NULL,
    "businessId" INTEGER NOT NULL,
    "lat" DOUBLE PRECISION NOT NULL,
    "lng" DOUBLE PRECISION NOT NULL,
    "accuracy" DOUBLE PRECISION,
    "source" TEXT NOT NULL,
    "village" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Spot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Photo" (
    "id" SERIAL NOT NULL,
    "businessId" INTEGER NOT NULL,
    "chatId" INTEGER NOT NULL,
    "channel" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL,
    "dueAt" TIMESTAMP(3) NOT NULL,
    "file" TEXT,
    "width" INTEGER,
    "height" INTEGER,
    "bytes" INTEGER,
    "reason" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Photo_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Change" (
    "id" SERIAL NOT NULL,
    "ownerId" INTEGER NOT NULL,
    "businessId" INTEGER,
    "field" TEXT NOT NULL,
    "before" TEXT,
    "after" TEXT,
    "by" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "messageId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Access" (
    "id" SERIAL NOT NULL,
    "ownerId" INTEGER,
    "actor" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Access_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RightsRequest" (
    "id" SERIAL NOT NULL,
    "chatId" INTEGER NOT NULL,
    "right" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "messageId" TEXT NOT NULL,
    "askedAt" TIMESTAMP(3) NOT NULL,
    "doneAt" TIMESTAMP(3),

    CONSTRAINT "RightsRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Erasure" (
    "id" INTEGER NOT NULL,
    "channel" TEXT NOT NULL,
    "askedAt" TIMESTAMP(3) NOT NULL,
    "doneAt" TIMESTAMP(3),
    "removed" TEXT NOT NULL,

    CONSTRAINT "Erasure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Reminder" (
    "id" SERIAL NOT NULL,
    "chatId" INTEGER NOT NULL,
    "dueAt" TIMESTAMP(3) NOT NULL,
    "sent" INTEGER NOT NULL,

    CONSTRAINT "Reminder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BoundaryMap" (
    "id" SERIAL NOT NULL,
    "source" TEXT NOT NULL,
    "villages" INTEGER NOT NULL,
    "importedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "BoundaryMap_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Boundary" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mapId" INTEGER NOT NULL,
    "rings" TEXT NOT NULL,

    CONSTRAINT "Boundary_pkey" PRIMARY KEY ("code")
);

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

-- AddForeignKey
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_chatId_fkey" FOREIGN KEY ("chatId") REFERENCES "Chat"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Spot" ADD CONSTRAINT "Spot_businessId_fkey" FOREIGN KEY ("businessId") REFERENCES "Business"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Photo" ADD CONSTRAINT "Photo_businessId_fkey" FOREIGN KEY ("businessId") REFERENCES "Business"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Photo" ADD CONSTRAINT "Photo_chatId_fkey" FOREIGN KEY ("chatId") REFERENCES "Chat"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Change" ADD CONSTRAINT "Change_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Owner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Change" ADD CONSTRAINT "Change_businessId_fkey" FOREIGN KEY ("businessId") REFERENCES "Business"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Access" ADD CONSTRAINT "Access_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Owner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RightsRequest" ADD CONSTRAINT "RightsRequest_chatId_fkey" FOREIGN KEY ("chatId") REFERENCES "Chat"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_chatId_fkey" FOREIGN KEY ("chatId") REFERENCES "Chat"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ticket" ADD CONSTRAINT "Ticket_chatId_fkey" FOREIGN KEY ("chatId") REFERENCES "Chat"("id") ON DELETE CASCADE ON UPDATE CASCADE;
