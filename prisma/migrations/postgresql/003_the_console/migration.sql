-- DropIndex
DROP INDEX "Business_clusterId_idx";

-- DropIndex
DROP INDEX "Business_village_clusterId_idx";

-- AlterTable
ALTER TABLE "Business" ADD COLUMN     "mergedInto" INTEGER,
ADD COLUMN     "verification" TEXT NOT NULL DEFAULT 'new',
ADD COLUMN     "verifiedAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "Chat" ADD COLUMN     "place" TEXT;

-- AlterTable
ALTER TABLE "OutboxMessage" ADD COLUMN     "officerId" TEXT;

-- AlterTable
ALTER TABLE "Ticket" ADD COLUMN     "closedAt" TIMESTAMP(3),
ADD COLUMN     "note" TEXT,
ADD COLUMN     "heldAt" TIMESTAMP(3),
ADD COLUMN     "officerId" TEXT;

-- CreateTable
CREATE TABLE "Officer" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL,
    "image" TEXT,
    "role" TEXT NOT NULL,
    "territory" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'id',
    "twoFactorEnabled" BOOLEAN DEFAULT false,
    "disabledAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Officer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OfficerSession" (
    "id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "OfficerSession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OfficerAccount" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" TIMESTAMP(3),
    "refreshTokenExpiresAt" TIMESTAMP(3),
    "scope" TEXT,
    "password" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "OfficerAccount_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OfficerVerification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "OfficerVerification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OfficerFactor" (
    "id" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "backupCodes" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "verified" BOOLEAN DEFAULT true,
    "failedVerificationCount" INTEGER DEFAULT 0,
    "lockedUntil" TIMESTAMP(3),

    CONSTRAINT "OfficerFactor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" SERIAL NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "territory" TEXT NOT NULL,
    "invitedBy" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "usedAt" TIMESTAMP(3),

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Audit" (
    "seq" INTEGER NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "ownerId" INTEGER,
    "businessId" INTEGER,
    "detail" TEXT NOT NULL,
    "reason" TEXT,
    "reasonHash" TEXT,
    "keyId" TEXT NOT NULL,
    "seal" TEXT NOT NULL,

    CONSTRAINT "Audit_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "Check" (
    "id" SERIAL NOT NULL,
    "businessId" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "field" TEXT,
    "reason" TEXT,
    "words" TEXT,
    "officerId" TEXT,
    "at" TIMESTAMP(3) NOT NULL,
    "waitsFor" TEXT,
    "tellAt" TIMESTAMP(3),

    CONSTRAINT "Check_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Claim" (
    "subject" TEXT NOT NULL,
    "officerId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "until" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Claim_pkey" PRIMARY KEY ("subject")
);

-- CreateTable
CREATE TABLE "Note" (
    "id" SERIAL NOT NULL,
    "ownerId" INTEGER NOT NULL,
    "businessId" INTEGER,
    "text" TEXT NOT NULL,
    "officerId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Stale" (
    "id" SERIAL NOT NULL,
    "businessId" INTEGER NOT NULL,

    CONSTRAINT "Stale_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Entry" (
    "id" INTEGER NOT NULL,
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
    "lat" DOUBLE PRECISION,
    "lng" DOUBLE PRECISION,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Digest" (
    "turn" INTEGER NOT NULL,

    CONSTRAINT "Digest_pkey" PRIMARY KEY ("turn")
);

-- CreateTable
CREATE TABLE "Shelf" (
    "name" TEXT NOT NULL,
    "chunk" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "Shelf_pkey" PRIMARY KEY ("name","chunk")
);

-- CreateTable
CREATE TABLE "Posting" (
    "term" TEXT NOT NULL,
    "chunk" INTEGER NOT NULL,
    "ids" BYTEA NOT NULL,

    CONSTRAINT "Posting_pkey" PRIMARY KEY ("term","chunk")
);

-- CreateTable
CREATE TABLE "Term" (
    "term" TEXT NOT NULL,
    "n" INTEGER NOT NULL,

    CONSTRAINT "Term_pkey" PRIMARY KEY ("term")
);

-- CreateTable
CREATE TABLE "Tally" (
    "area" TEXT NOT NULL,
    "clusterId" TEXT NOT NULL,
    "dimension" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "n" INTEGER NOT NULL,

    CONSTRAINT "Tally_pkey" PRIMARY KEY ("area","clusterId","dimension","value")
);

-- CreateTable
CREATE TABLE "Likeness" (
    "key" TEXT NOT NULL,
    "businessId" INTEGER NOT NULL,

    CONSTRAINT "Likeness_pkey" PRIMARY KEY ("key","businessId")
);

-- CreateTable
CREATE TABLE "Pair" (
    "id" SERIAL NOT NULL,
    "first" INTEGER NOT NULL,
    "second" INTEGER NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,
    "reasons" TEXT NOT NULL,
    "area" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "decidedBy" TEXT,
    "decidedAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Pair_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Merge" (
    "id" SERIAL NOT NULL,
    "kept" INTEGER NOT NULL,
    "gone" INTEGER NOT NULL,
    "rows" TEXT NOT NULL,
    "officerId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "undoneBy" TEXT,
    "undoneAt" TIMESTAMP(3),

    CONSTRAINT "Merge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Draft" (
    "id" SERIAL NOT NULL,
    "codeHash" TEXT NOT NULL,
    "answers" TEXT NOT NULL,
    "area" TEXT NOT NULL,
    "officerId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "businessId" INTEGER,
    "chatId" INTEGER,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "settledAt" TIMESTAMP(3),

    CONSTRAINT "Draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Unclear" (
    "id" SERIAL NOT NULL,
    "flow" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "n" INTEGER NOT NULL,
    "firstAt" TIMESTAMP(3) NOT NULL,
    "lastAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Unclear_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Synonym" (
    "id" SERIAL NOT NULL,
    "question" TEXT NOT NULL,
    "phrase" TEXT NOT NULL,
    "meaning" TEXT NOT NULL,
    "officerId" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "removedAt" TIMESTAMP(3),
    "removedBy" TEXT,

    CONSTRAINT "Synonym_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CannedAnswer" (
    "id" SERIAL NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "officerId" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "removedAt" TIMESTAMP(3),

    CONSTRAINT "CannedAnswer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SettingChange" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "value" TEXT,
    "officerId" TEXT,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "SettingChange_pkey" PRIMARY KEY ("id")
);

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
CREATE INDEX "Check_waitsFor_id_idx" ON "Check"("waitsFor", "id") WHERE ("waitsFor" IS NOT NULL);

-- CreateIndex
CREATE INDEX "Check_tellAt_idx" ON "Check"("tellAt") WHERE ("tellAt" IS NOT NULL);

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
CREATE INDEX "Entry_new_area_id_idx" ON "Entry"("area", "id") WHERE (state = 'new');

-- CreateIndex
CREATE INDEX "Entry_new_clusterId_id_idx" ON "Entry"("clusterId", "id") WHERE (state = 'new');

-- CreateIndex
CREATE INDEX "Entry_new_area_clusterId_id_idx" ON "Entry"("area", "clusterId", "id") WHERE (state = 'new');

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
CREATE INDEX "Chat_place_channel_heardAt_idx" ON "Chat"("place", "channel", "heardAt") WHERE (place IS NOT NULL);

-- CreateIndex
CREATE INDEX "Consent_at_channel_idx" ON "Consent"("at", "channel") WHERE (granted = false AND purpose = 'register');

-- AddForeignKey
ALTER TABLE "OfficerSession" ADD CONSTRAINT "OfficerSession_userId_fkey" FOREIGN KEY ("userId") REFERENCES "Officer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OfficerAccount" ADD CONSTRAINT "OfficerAccount_userId_fkey" FOREIGN KEY ("userId") REFERENCES "Officer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OfficerFactor" ADD CONSTRAINT "OfficerFactor_userId_fkey" FOREIGN KEY ("userId") REFERENCES "Officer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Check" ADD CONSTRAINT "Check_businessId_fkey" FOREIGN KEY ("businessId") REFERENCES "Business"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Note" ADD CONSTRAINT "Note_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Owner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Note" ADD CONSTRAINT "Note_businessId_fkey" FOREIGN KEY ("businessId") REFERENCES "Business"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- CreateIndex
CREATE INDEX "Owner_phone_idx" ON "Owner"("phone");

-- By hand: whatever changes a business, its owner or its photos makes it stale, however it is written.
CREATE FUNCTION "business_stale"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "Stale" ("businessId") SELECT "id" FROM touched;
  RETURN NULL;
END $$;
CREATE FUNCTION "owner_stale"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "Stale" ("businessId") SELECT b."id" FROM "Business" b JOIN touched t ON b."ownerId" = t."id";
  RETURN NULL;
END $$;
CREATE FUNCTION "photo_stale"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "Stale" ("businessId") SELECT DISTINCT "businessId" FROM touched;
  RETURN NULL;
END $$;
CREATE TRIGGER "Business_insert_stale" AFTER INSERT ON "Business"
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION "business_stale"();
CREATE TRIGGER "Business_update_stale" AFTER UPDATE ON "Business"
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION "business_stale"();
CREATE TRIGGER "Business_delete_stale" AFTER DELETE ON "Business"
  REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION "business_stale"();
CREATE TRIGGER "Owner_update_stale" AFTER UPDATE ON "Owner"
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION "owner_stale"();
CREATE TRIGGER "Photo_insert_stale" AFTER INSERT ON "Photo"
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION "photo_stale"();
CREATE TRIGGER "Photo_update_stale" AFTER UPDATE ON "Photo"
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION "photo_stale"();
CREATE TRIGGER "Photo_delete_stale" AFTER DELETE ON "Photo"
  REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION "photo_stale"();

-- What was registered before there was a digest.
INSERT INTO "Stale" ("businessId") SELECT "id" FROM "Business" ORDER BY "id";
