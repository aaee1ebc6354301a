-- CreateTable
CREATE TABLE "StaleOwner" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "ownerId" INTEGER NOT NULL
);

-- By hand: as on PostgreSQL, where the statement that makes an owner's businesses stale would miss one that is being
-- inserted meanwhile.
DROP TRIGGER "Owner_update_stale";
CREATE TRIGGER "Owner_update_stale" AFTER UPDATE ON "Owner"
BEGIN INSERT INTO "StaleOwner" ("ownerId") VALUES (NEW."id"); END;
