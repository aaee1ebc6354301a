-- CreateTable
CREATE TABLE "StaleOwner" (
    "id" SERIAL NOT NULL,
    "ownerId" INTEGER NOT NULL,

    CONSTRAINT "StaleOwner_pkey" PRIMARY KEY ("id")
);

-- By hand: the statement that makes an owner's businesses stale would miss one that is being inserted meanwhile.
CREATE OR REPLACE FUNCTION "owner_stale"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "StaleOwner" ("ownerId") SELECT "id" FROM touched;
  RETURN NULL;
END $$;
