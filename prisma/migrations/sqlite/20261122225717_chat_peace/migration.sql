-- AlterTable
ALTER TABLE "Task" ADD COLUMN "cardDueAt" DATETIME;

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_HelperGroup" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "region" TEXT,
    "land" TEXT,
    "language" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "chatHash" TEXT,
    "chatId" BLOB,
    "chatKind" TEXT,
    "taskTopic" INTEGER,
    "switches" TEXT NOT NULL DEFAULT '',
    "weekShown" TEXT,
    "digestShown" TEXT,
    "urgentWeek" TEXT,
    "urgentUsed" INTEGER NOT NULL DEFAULT 0
);
INSERT INTO "new_HelperGroup" ("chatHash", "chatId", "chatKind", "createdAt", "digestShown", "id", "land", "language", "name", "region", "switches", "weekShown") SELECT "chatHash", "chatId", "chatKind", "createdAt", "digestShown", "id", "land", "language", "name", "region", "switches", "weekShown" FROM "HelperGroup";
DROP TABLE "HelperGroup";
ALTER TABLE "new_HelperGroup" RENAME TO "HelperGroup";
CREATE UNIQUE INDEX "HelperGroup_name_key" ON "HelperGroup"("name");
CREATE UNIQUE INDEX "HelperGroup_chatHash_key" ON "HelperGroup"("chatHash");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
