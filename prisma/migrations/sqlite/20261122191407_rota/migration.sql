-- AlterTable
ALTER TABLE "Person" ADD COLUMN "standbySince" DATETIME;

-- CreateTable
CREATE TABLE "Limits" (
    "personId" TEXT NOT NULL PRIMARY KEY,
    "groupId" TEXT NOT NULL,
    "openAtOnce" INTEGER,
    "perWeek" INTEGER,
    "quietFrom" INTEGER,
    "quietUntil" INTEGER,
    "pausedUntil" DATETIME,
    "never" TEXT NOT NULL DEFAULT '',
    "care" TEXT NOT NULL DEFAULT '',
    "restUntil" DATETIME,
    CONSTRAINT "Limits_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "HelperGroup" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Limits_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Clearance" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "groupId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "since" TEXT NOT NULL,
    "until" TEXT,
    "byId" TEXT,
    CONSTRAINT "Clearance_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "HelperGroup" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Clearance_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Clearance_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Slot" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "groupId" TEXT NOT NULL,
    "weekday" INTEGER NOT NULL,
    "from" INTEGER NOT NULL,
    "until" INTEGER NOT NULL,
    "people" INTEGER NOT NULL,
    "spoken" TEXT NOT NULL DEFAULT '',
    "topics" TEXT NOT NULL DEFAULT '',
    "onHolidays" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" DATETIME NOT NULL,
    "endedAt" DATETIME,
    CONSTRAINT "Slot_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "HelperGroup" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Shift" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "groupId" TEXT NOT NULL,
    "slotId" TEXT,
    "day" TEXT NOT NULL,
    "startsAt" DATETIME NOT NULL,
    "endsAt" DATETIME NOT NULL,
    "people" INTEGER NOT NULL,
    "held" INTEGER NOT NULL DEFAULT 0,
    "spoken" TEXT NOT NULL DEFAULT '',
    "topics" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME NOT NULL,
    "cancelledAt" DATETIME,
    "postedAt" DATETIME,
    "nextStepAt" DATETIME,
    "toldAt" DATETIME,
    CONSTRAINT "Shift_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "HelperGroup" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Shift_slotId_fkey" FOREIGN KEY ("slotId") REFERENCES "Slot" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ShiftPlace" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "groupId" TEXT NOT NULL,
    "shiftId" TEXT NOT NULL,
    "personId" TEXT,
    "state" TEXT NOT NULL,
    "since" DATETIME NOT NULL,
    "stoppedAt" DATETIME,
    "eveAt" DATETIME,
    "hourAt" DATETIME,
    "endedAt" DATETIME,
    CONSTRAINT "ShiftPlace_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "HelperGroup" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ShiftPlace_shiftId_fkey" FOREIGN KEY ("shiftId") REFERENCES "Shift" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ShiftPlace_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ShiftOffer" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "groupId" TEXT NOT NULL,
    "shiftId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "askedAt" DATETIME NOT NULL,
    "state" TEXT NOT NULL,
    CONSTRAINT "ShiftOffer_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "HelperGroup" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ShiftOffer_shiftId_fkey" FOREIGN KEY ("shiftId") REFERENCES "Shift" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ShiftOffer_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Swap" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "groupId" TEXT NOT NULL,
    "shiftId" TEXT NOT NULL,
    "fromId" TEXT NOT NULL,
    "inReturnId" TEXT,
    "toId" TEXT,
    "state" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "settledAt" DATETIME,
    CONSTRAINT "Swap_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "HelperGroup" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Swap_shiftId_fkey" FOREIGN KEY ("shiftId") REFERENCES "Shift" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Swap_inReturnId_fkey" FOREIGN KEY ("inReturnId") REFERENCES "Shift" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Swap_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Swap_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CalendarFeed" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "groupId" TEXT NOT NULL,
    "personId" TEXT,
    "secretHash" TEXT NOT NULL,
    "secret" BLOB NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "revokedAt" DATETIME,
    CONSTRAINT "CalendarFeed_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "HelperGroup" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CalendarFeed_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "QuestionStep" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "groupId" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "kind" TEXT NOT NULL,
    "personId" TEXT,
    "byId" TEXT,
    "reason" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "QuestionStep_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "HelperGroup" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "QuestionStep_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "QuestionStep_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "QuestionStep_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Handover" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "groupId" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "fromId" TEXT,
    "toId" TEXT,
    "note" BLOB,
    "at" DATETIME NOT NULL,
    "acknowledgedAt" DATETIME,
    "toldAt" DATETIME,
    CONSTRAINT "Handover_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "HelperGroup" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Handover_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Handover_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Handover_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

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
    "switches" TEXT NOT NULL DEFAULT '',
    "weekShown" TEXT
);
INSERT INTO "new_HelperGroup" ("chatHash", "chatId", "chatKind", "createdAt", "id", "land", "language", "name", "region") SELECT "chatHash", "chatId", "chatKind", "createdAt", "id", "land", "language", "name", "region" FROM "HelperGroup";
DROP TABLE "HelperGroup";
ALTER TABLE "new_HelperGroup" RENAME TO "HelperGroup";
CREATE UNIQUE INDEX "HelperGroup_name_key" ON "HelperGroup"("name");
CREATE UNIQUE INDEX "HelperGroup_chatHash_key" ON "HelperGroup"("chatHash");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "Limits_groupId_idx" ON "Limits"("groupId");

-- CreateIndex
CREATE INDEX "Clearance_groupId_until_idx" ON "Clearance"("groupId", "until");

-- CreateIndex
CREATE UNIQUE INDEX "Clearance_personId_kind_key" ON "Clearance"("personId", "kind");

-- CreateIndex
CREATE INDEX "Slot_groupId_idx" ON "Slot"("groupId");

-- CreateIndex
CREATE INDEX "Shift_groupId_startsAt_idx" ON "Shift"("groupId", "startsAt");

-- CreateIndex
CREATE INDEX "Shift_groupId_endsAt_idx" ON "Shift"("groupId", "endsAt");

-- CreateIndex
CREATE UNIQUE INDEX "Shift_slotId_day_key" ON "Shift"("slotId", "day");

-- CreateIndex
CREATE INDEX "ShiftPlace_groupId_state_idx" ON "ShiftPlace"("groupId", "state");

-- CreateIndex
CREATE INDEX "ShiftPlace_personId_state_idx" ON "ShiftPlace"("personId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "ShiftPlace_shiftId_personId_key" ON "ShiftPlace"("shiftId", "personId");

-- CreateIndex
CREATE INDEX "ShiftOffer_personId_state_idx" ON "ShiftOffer"("personId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "ShiftOffer_shiftId_personId_key" ON "ShiftOffer"("shiftId", "personId");

-- CreateIndex
CREATE INDEX "Swap_groupId_state_idx" ON "Swap"("groupId", "state");

-- CreateIndex
CREATE INDEX "Swap_shiftId_state_idx" ON "Swap"("shiftId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "CalendarFeed_secretHash_key" ON "CalendarFeed"("secretHash");

-- CreateIndex
CREATE INDEX "CalendarFeed_groupId_idx" ON "CalendarFeed"("groupId");

-- CreateIndex
CREATE INDEX "CalendarFeed_personId_idx" ON "CalendarFeed"("personId");

-- CreateIndex
CREATE INDEX "QuestionStep_questionId_id_idx" ON "QuestionStep"("questionId", "id");

-- CreateIndex
CREATE INDEX "QuestionStep_groupId_kind_at_idx" ON "QuestionStep"("groupId", "kind", "at");

-- CreateIndex
CREATE INDEX "Handover_questionId_idx" ON "Handover"("questionId");

-- CreateIndex
CREATE INDEX "Handover_groupId_acknowledgedAt_idx" ON "Handover"("groupId", "acknowledgedAt");
