-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_CalendarFeed" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "groupId" TEXT NOT NULL,
    "personId" TEXT,
    "shows" TEXT NOT NULL DEFAULT 'mine',
    "secretHash" TEXT NOT NULL,
    "secret" BLOB NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "revokedAt" DATETIME,
    CONSTRAINT "CalendarFeed_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "HelperGroup" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CalendarFeed_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_CalendarFeed" ("createdAt", "groupId", "id", "personId", "revokedAt", "secret", "secretHash") SELECT "createdAt", "groupId", "id", "personId", "revokedAt", "secret", "secretHash" FROM "CalendarFeed";
DROP TABLE "CalendarFeed";
ALTER TABLE "new_CalendarFeed" RENAME TO "CalendarFeed";
CREATE UNIQUE INDEX "CalendarFeed_secretHash_key" ON "CalendarFeed"("secretHash");
CREATE INDEX "CalendarFeed_groupId_idx" ON "CalendarFeed"("groupId");
CREATE INDEX "CalendarFeed_personId_idx" ON "CalendarFeed"("personId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
