-- AlterTable
ALTER TABLE "Question" ADD COLUMN "coverAt" DATETIME;

-- CreateTable
CREATE TABLE "Reading" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "groupId" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "coordinatorId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "askedAt" DATETIME NOT NULL,
    "answeredAt" DATETIME,
    "until" DATETIME,
    CONSTRAINT "Reading_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "HelperGroup" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Reading_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Reading_coordinatorId_fkey" FOREIGN KEY ("coordinatorId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Offer" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "groupId" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "volunteerId" TEXT NOT NULL,
    "askedAt" DATETIME NOT NULL,
    "state" TEXT NOT NULL,
    "way" TEXT NOT NULL DEFAULT 'duty',
    CONSTRAINT "Offer_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "HelperGroup" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Offer_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Offer_volunteerId_fkey" FOREIGN KEY ("volunteerId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_Offer" ("askedAt", "groupId", "id", "questionId", "state", "volunteerId") SELECT "askedAt", "groupId", "id", "questionId", "state", "volunteerId" FROM "Offer";
DROP TABLE "Offer";
ALTER TABLE "new_Offer" RENAME TO "Offer";
CREATE INDEX "Offer_volunteerId_state_idx" ON "Offer"("volunteerId", "state");
CREATE UNIQUE INDEX "Offer_questionId_volunteerId_key" ON "Offer"("questionId", "volunteerId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "Reading_questionId_state_idx" ON "Reading"("questionId", "state");

-- CreateIndex
CREATE INDEX "Reading_coordinatorId_idx" ON "Reading"("coordinatorId");

-- CreateIndex
CREATE INDEX "Reading_groupId_state_until_idx" ON "Reading"("groupId", "state", "until");
