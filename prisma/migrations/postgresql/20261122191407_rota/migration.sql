-- AlterTable
ALTER TABLE "HelperGroup" ADD COLUMN     "switches" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "weekShown" TEXT;

-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "standbySince" TIMESTAMP(3);

-- CreateTable
CREATE TABLE "Limits" (
    "personId" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,
    "openAtOnce" INTEGER,
    "perWeek" INTEGER,
    "quietFrom" INTEGER,
    "quietUntil" INTEGER,
    "pausedUntil" TIMESTAMP(3),
    "never" TEXT NOT NULL DEFAULT '',
    "care" TEXT NOT NULL DEFAULT '',
    "restUntil" TIMESTAMP(3),

    CONSTRAINT "Limits_pkey" PRIMARY KEY ("personId")
);

-- CreateTable
CREATE TABLE "Clearance" (
    "id" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "since" TEXT NOT NULL,
    "until" TEXT,
    "byId" TEXT,

    CONSTRAINT "Clearance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Slot" (
    "id" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,
    "weekday" INTEGER NOT NULL,
    "from" INTEGER NOT NULL,
    "until" INTEGER NOT NULL,
    "people" INTEGER NOT NULL,
    "spoken" TEXT NOT NULL DEFAULT '',
    "topics" TEXT NOT NULL DEFAULT '',
    "onHolidays" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "endedAt" TIMESTAMP(3),

    CONSTRAINT "Slot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Shift" (
    "id" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,
    "slotId" TEXT,
    "day" TEXT NOT NULL,
    "startsAt" TIMESTAMP(3) NOT NULL,
    "endsAt" TIMESTAMP(3) NOT NULL,
    "people" INTEGER NOT NULL,
    "held" INTEGER NOT NULL DEFAULT 0,
    "spoken" TEXT NOT NULL DEFAULT '',
    "topics" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMP(3) NOT NULL,
    "cancelledAt" TIMESTAMP(3),
    "postedAt" TIMESTAMP(3),
    "nextStepAt" TIMESTAMP(3),
    "toldAt" TIMESTAMP(3),

    CONSTRAINT "Shift_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ShiftPlace" (
    "id" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,
    "shiftId" TEXT NOT NULL,
    "personId" TEXT,
    "state" TEXT NOT NULL,
    "since" TIMESTAMP(3) NOT NULL,
    "stoppedAt" TIMESTAMP(3),
    "eveAt" TIMESTAMP(3),
    "hourAt" TIMESTAMP(3),
    "endedAt" TIMESTAMP(3),

    CONSTRAINT "ShiftPlace_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ShiftOffer" (
    "id" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,
    "shiftId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "askedAt" TIMESTAMP(3) NOT NULL,
    "state" TEXT NOT NULL,

    CONSTRAINT "ShiftOffer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Swap" (
    "id" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,
    "shiftId" TEXT NOT NULL,
    "fromId" TEXT NOT NULL,
    "inReturnId" TEXT,
    "toId" TEXT,
    "state" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "settledAt" TIMESTAMP(3),

    CONSTRAINT "Swap_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CalendarFeed" (
    "id" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,
    "personId" TEXT,
    "secretHash" TEXT NOT NULL,
    "secret" BYTEA NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "revokedAt" TIMESTAMP(3),

    CONSTRAINT "CalendarFeed_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QuestionStep" (
    "id" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "personId" TEXT,
    "byId" TEXT,
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "QuestionStep_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Handover" (
    "id" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "fromId" TEXT,
    "toId" TEXT,
    "note" BYTEA,
    "at" TIMESTAMP(3) NOT NULL,
    "acknowledgedAt" TIMESTAMP(3),
    "toldAt" TIMESTAMP(3),

    CONSTRAINT "Handover_pkey" PRIMARY KEY ("id")
);

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

-- AddForeignKey
ALTER TABLE "Limits" ADD CONSTRAINT "Limits_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "HelperGroup"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Limits" ADD CONSTRAINT "Limits_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Clearance" ADD CONSTRAINT "Clearance_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "HelperGroup"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Clearance" ADD CONSTRAINT "Clearance_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Clearance" ADD CONSTRAINT "Clearance_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Slot" ADD CONSTRAINT "Slot_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "HelperGroup"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Shift" ADD CONSTRAINT "Shift_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "HelperGroup"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Shift" ADD CONSTRAINT "Shift_slotId_fkey" FOREIGN KEY ("slotId") REFERENCES "Slot"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShiftPlace" ADD CONSTRAINT "ShiftPlace_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "HelperGroup"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShiftPlace" ADD CONSTRAINT "ShiftPlace_shiftId_fkey" FOREIGN KEY ("shiftId") REFERENCES "Shift"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShiftPlace" ADD CONSTRAINT "ShiftPlace_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShiftOffer" ADD CONSTRAINT "ShiftOffer_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "HelperGroup"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShiftOffer" ADD CONSTRAINT "ShiftOffer_shiftId_fkey" FOREIGN KEY ("shiftId") REFERENCES "Shift"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShiftOffer" ADD CONSTRAINT "ShiftOffer_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Swap" ADD CONSTRAINT "Swap_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "HelperGroup"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Swap" ADD CONSTRAINT "Swap_shiftId_fkey" FOREIGN KEY ("shiftId") REFERENCES "Shift"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Swap" ADD CONSTRAINT "Swap_inReturnId_fkey" FOREIGN KEY ("inReturnId") REFERENCES "Shift"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Swap" ADD CONSTRAINT "Swap_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Swap" ADD CONSTRAINT "Swap_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CalendarFeed" ADD CONSTRAINT "CalendarFeed_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "HelperGroup"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CalendarFeed" ADD CONSTRAINT "CalendarFeed_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuestionStep" ADD CONSTRAINT "QuestionStep_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "HelperGroup"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuestionStep" ADD CONSTRAINT "QuestionStep_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuestionStep" ADD CONSTRAINT "QuestionStep_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuestionStep" ADD CONSTRAINT "QuestionStep_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Handover" ADD CONSTRAINT "Handover_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "HelperGroup"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Handover" ADD CONSTRAINT "Handover_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Handover" ADD CONSTRAINT "Handover_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Handover" ADD CONSTRAINT "Handover_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
