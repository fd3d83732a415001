-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Task" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "groupId" TEXT NOT NULL,
    "posterId" TEXT,
    "askerId" TEXT,
    "appointmentId" TEXT,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "circle" TEXT NOT NULL DEFAULT 'chat',
    "content" BLOB,
    "day" TEXT,
    "startsAt" DATETIME,
    "endsAt" DATETIME,
    "findBy" DATETIME,
    "places" INTEGER NOT NULL,
    "held" INTEGER NOT NULL DEFAULT 0,
    "spoken" TEXT NOT NULL DEFAULT '',
    "suits" TEXT NOT NULL DEFAULT '',
    "urgent" BOOLEAN NOT NULL DEFAULT false,
    "atOnce" BOOLEAN NOT NULL DEFAULT false,
    "thread" INTEGER,
    "turn" INTEGER NOT NULL DEFAULT 0,
    "shownTurn" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL,
    "postedAt" DATETIME,
    "repostedAt" DATETIME,
    "cardDueAt" DATETIME,
    "changedAt" DATETIME,
    "toldAt" DATETIME,
    "eveAt" DATETIME,
    "soonAt" DATETIME,
    "askedAt" DATETIME,
    "outcome" TEXT,
    "thankedAt" DATETIME,
    "openUntil" DATETIME,
    "checkedAt" DATETIME,
    "nextStepAt" DATETIME,
    "askedOutAt" DATETIME,
    "endedAt" DATETIME,
    "wordsGoneAt" DATETIME,
    "toldAsker" TEXT,
    CONSTRAINT "Task_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "HelperGroup" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Task_posterId_fkey" FOREIGN KEY ("posterId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Task_askerId_fkey" FOREIGN KEY ("askerId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Task_appointmentId_fkey" FOREIGN KEY ("appointmentId") REFERENCES "Appointment" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Task" ("appointmentId", "askedAt", "askedOutAt", "askerId", "atOnce", "cardDueAt", "changedAt", "checkedAt", "circle", "content", "createdAt", "day", "endedAt", "endsAt", "eveAt", "findBy", "groupId", "held", "id", "kind", "nextStepAt", "outcome", "places", "postedAt", "posterId", "repostedAt", "shownTurn", "soonAt", "spoken", "startsAt", "state", "suits", "thankedAt", "thread", "toldAsker", "toldAt", "turn", "urgent", "wordsGoneAt") SELECT "appointmentId", "askedAt", "askedOutAt", "askerId", "atOnce", "cardDueAt", "changedAt", "checkedAt", "circle", "content", "createdAt", "day", "endedAt", "endsAt", "eveAt", "findBy", "groupId", "held", "id", "kind", "nextStepAt", "outcome", "places", "postedAt", "posterId", "repostedAt", "shownTurn", "soonAt", "spoken", "startsAt", "state", "suits", "thankedAt", "thread", "toldAsker", "toldAt", "turn", "urgent", "wordsGoneAt" FROM "Task";
DROP TABLE "Task";
ALTER TABLE "new_Task" RENAME TO "Task";
CREATE INDEX "Task_groupId_state_startsAt_idx" ON "Task"("groupId", "state", "startsAt");
CREATE INDEX "Task_groupId_state_endedAt_idx" ON "Task"("groupId", "state", "endedAt");
CREATE INDEX "Task_groupId_urgent_postedAt_idx" ON "Task"("groupId", "urgent", "postedAt");
CREATE INDEX "Task_appointmentId_idx" ON "Task"("appointmentId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
