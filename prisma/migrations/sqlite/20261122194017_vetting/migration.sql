-- AlterTable
ALTER TABLE "Clearance" ADD COLUMN "overAt" DATETIME;
ALTER TABLE "Clearance" ADD COLUMN "warnedAt" DATETIME;

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Invitation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "groupId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "places" INTEGER NOT NULL,
    "used" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "days" INTEGER,
    "forChat" BOOLEAN NOT NULL DEFAULT false,
    "revokedAt" DATETIME,
    "byId" TEXT,
    CONSTRAINT "Invitation_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "HelperGroup" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Invitation_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Invitation" ("byId", "code", "createdAt", "expiresAt", "groupId", "id", "places", "revokedAt", "role", "used") SELECT "byId", "code", "createdAt", "expiresAt", "groupId", "id", "places", "revokedAt", "role", "used" FROM "Invitation";
DROP TABLE "Invitation";
ALTER TABLE "new_Invitation" RENAME TO "Invitation";
CREATE UNIQUE INDEX "Invitation_code_key" ON "Invitation"("code");
CREATE INDEX "Invitation_groupId_idx" ON "Invitation"("groupId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- Links behind a group chat's button are the only ones with so many places.
UPDATE "Invitation" SET "forChat" = true WHERE "byId" IS NULL AND "places" = 1000;
