-- AlterTable
ALTER TABLE "HelperGroup" ADD COLUMN "digestShown" TEXT;

-- CreateTable
CREATE TABLE "Task" (
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
    "changedAt" DATETIME,
    "toldAt" DATETIME,
    "rungAt" DATETIME,
    "nextStepAt" DATETIME,
    "endedAt" DATETIME,
    "wordsGoneAt" DATETIME,
    CONSTRAINT "Task_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "HelperGroup" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Task_posterId_fkey" FOREIGN KEY ("posterId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Task_askerId_fkey" FOREIGN KEY ("askerId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Task_appointmentId_fkey" FOREIGN KEY ("appointmentId") REFERENCES "Appointment" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TaskPlace" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "groupId" TEXT NOT NULL,
    "taskId" TEXT NOT NULL,
    "personId" TEXT,
    "state" TEXT NOT NULL,
    "since" DATETIME NOT NULL,
    "shownAt" DATETIME,
    "confirmedAt" DATETIME,
    "comingAt" DATETIME,
    "eveAt" DATETIME,
    "soonAt" DATETIME,
    "askedAt" DATETIME,
    "outcome" TEXT,
    "minutes" INTEGER,
    CONSTRAINT "TaskPlace_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "HelperGroup" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "TaskPlace_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "TaskPlace_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TaskAsk" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "groupId" TEXT NOT NULL,
    "taskId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "askedAt" DATETIME NOT NULL,
    "state" TEXT NOT NULL,
    CONSTRAINT "TaskAsk_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "HelperGroup" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "TaskAsk_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "TaskAsk_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TaskNote" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "groupId" TEXT NOT NULL,
    "taskId" TEXT NOT NULL,
    "fromId" TEXT NOT NULL,
    "toId" TEXT,
    "answersId" TEXT,
    "words" BLOB,
    "at" DATETIME NOT NULL,
    CONSTRAINT "TaskNote_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "HelperGroup" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "TaskNote_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "TaskNote_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "TaskNote_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Appointment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "groupId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "content" BLOB NOT NULL,
    "guide" TEXT,
    "ticked" TEXT NOT NULL DEFAULT '',
    "day" TEXT,
    "startsAt" DATETIME,
    "endsAt" DATETIME,
    "createdAt" DATETIME NOT NULL,
    "earlyAt" DATETIME,
    "eveAt" DATETIME,
    "soonAt" DATETIME,
    "askedAt" DATETIME,
    "outcome" TEXT,
    "previousId" TEXT,
    CONSTRAINT "Appointment_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "HelperGroup" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Appointment_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Appointment_previousId_fkey" FOREIGN KEY ("previousId") REFERENCES "Appointment" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Limits" (
    "personId" TEXT NOT NULL PRIMARY KEY,
    "groupId" TEXT NOT NULL,
    "openAtOnce" INTEGER,
    "perWeek" INTEGER,
    "quietFrom" INTEGER,
    "quietUntil" INTEGER,
    "pausedUntil" DATETIME,
    "never" TEXT NOT NULL DEFAULT '',
    "neverKinds" TEXT NOT NULL DEFAULT '',
    "care" TEXT NOT NULL DEFAULT '',
    "restUntil" DATETIME,
    CONSTRAINT "Limits_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "HelperGroup" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Limits_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_Limits" ("care", "groupId", "never", "openAtOnce", "pausedUntil", "perWeek", "personId", "quietFrom", "quietUntil", "restUntil") SELECT "care", "groupId", "never", "openAtOnce", "pausedUntil", "perWeek", "personId", "quietFrom", "quietUntil", "restUntil" FROM "Limits";
DROP TABLE "Limits";
ALTER TABLE "new_Limits" RENAME TO "Limits";
CREATE INDEX "Limits_groupId_idx" ON "Limits"("groupId");
CREATE TABLE "new_Question" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "groupId" TEXT NOT NULL,
    "askerId" TEXT,
    "volunteerId" TEXT,
    "state" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "topic" TEXT,
    "sensitive" BOOLEAN NOT NULL DEFAULT false,
    "wordless" BOOLEAN NOT NULL DEFAULT false,
    "apart" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" DATETIME NOT NULL,
    "calledAt" DATETIME,
    "takenAt" DATETIME,
    "closedAt" DATETIME,
    "closedBy" TEXT,
    "rating" INTEGER,
    "lastAt" DATETIME NOT NULL,
    "warnedAt" DATETIME,
    "nextStepAt" DATETIME,
    "escalatedAt" DATETIME,
    "coverAt" DATETIME,
    "readAskedAt" DATETIME,
    "wordsGoneAt" DATETIME,
    "placeId" TEXT,
    CONSTRAINT "Question_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "TaskPlace" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Question_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "HelperGroup" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Question_askerId_fkey" FOREIGN KEY ("askerId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Question_volunteerId_fkey" FOREIGN KEY ("volunteerId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Question" ("apart", "askerId", "calledAt", "closedAt", "closedBy", "coverAt", "createdAt", "escalatedAt", "groupId", "id", "language", "lastAt", "nextStepAt", "rating", "readAskedAt", "sensitive", "state", "takenAt", "topic", "volunteerId", "warnedAt", "wordless", "wordsGoneAt") SELECT "apart", "askerId", "calledAt", "closedAt", "closedBy", "coverAt", "createdAt", "escalatedAt", "groupId", "id", "language", "lastAt", "nextStepAt", "rating", "readAskedAt", "sensitive", "state", "takenAt", "topic", "volunteerId", "warnedAt", "wordless", "wordsGoneAt" FROM "Question";
DROP TABLE "Question";
ALTER TABLE "new_Question" RENAME TO "Question";
CREATE INDEX "Question_groupId_state_nextStepAt_idx" ON "Question"("groupId", "state", "nextStepAt");
CREATE INDEX "Question_groupId_state_lastAt_idx" ON "Question"("groupId", "state", "lastAt");
CREATE INDEX "Question_askerId_state_idx" ON "Question"("askerId", "state");
CREATE INDEX "Question_volunteerId_state_idx" ON "Question"("volunteerId", "state");
CREATE INDEX "Question_groupId_closedAt_idx" ON "Question"("groupId", "closedAt");
CREATE INDEX "Question_placeId_idx" ON "Question"("placeId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE UNIQUE INDEX "Task_appointmentId_key" ON "Task"("appointmentId");

-- CreateIndex
CREATE INDEX "Task_groupId_state_startsAt_idx" ON "Task"("groupId", "state", "startsAt");

-- CreateIndex
CREATE INDEX "Task_groupId_state_endedAt_idx" ON "Task"("groupId", "state", "endedAt");

-- CreateIndex
CREATE INDEX "Task_groupId_urgent_postedAt_idx" ON "Task"("groupId", "urgent", "postedAt");

-- CreateIndex
CREATE INDEX "TaskPlace_groupId_state_idx" ON "TaskPlace"("groupId", "state");

-- CreateIndex
CREATE INDEX "TaskPlace_personId_state_idx" ON "TaskPlace"("personId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "TaskPlace_taskId_personId_key" ON "TaskPlace"("taskId", "personId");

-- CreateIndex
CREATE INDEX "TaskAsk_personId_state_idx" ON "TaskAsk"("personId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "TaskAsk_taskId_personId_key" ON "TaskAsk"("taskId", "personId");

-- CreateIndex
CREATE INDEX "TaskNote_taskId_idx" ON "TaskNote"("taskId");

-- CreateIndex
CREATE INDEX "Appointment_groupId_state_startsAt_idx" ON "Appointment"("groupId", "state", "startsAt");

-- CreateIndex
CREATE INDEX "Appointment_personId_state_idx" ON "Appointment"("personId", "state");
