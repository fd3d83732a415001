-- AlterTable
ALTER TABLE "HelperGroup" ADD COLUMN     "digestShown" TEXT;

-- AlterTable
ALTER TABLE "Limits" ADD COLUMN     "neverKinds" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Question" ADD COLUMN     "placeId" TEXT;

-- CreateTable
CREATE TABLE "Task" (
    "id" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,
    "posterId" TEXT,
    "askerId" TEXT,
    "appointmentId" TEXT,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "circle" TEXT NOT NULL DEFAULT 'chat',
    "content" BYTEA,
    "day" TEXT,
    "startsAt" TIMESTAMP(3),
    "endsAt" TIMESTAMP(3),
    "findBy" TIMESTAMP(3),
    "places" INTEGER NOT NULL,
    "held" INTEGER NOT NULL DEFAULT 0,
    "spoken" TEXT NOT NULL DEFAULT '',
    "suits" TEXT NOT NULL DEFAULT '',
    "urgent" BOOLEAN NOT NULL DEFAULT false,
    "atOnce" BOOLEAN NOT NULL DEFAULT false,
    "thread" INTEGER,
    "turn" INTEGER NOT NULL DEFAULT 0,
    "shownTurn" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "postedAt" TIMESTAMP(3),
    "repostedAt" TIMESTAMP(3),
    "changedAt" TIMESTAMP(3),
    "toldAt" TIMESTAMP(3),
    "rungAt" TIMESTAMP(3),
    "nextStepAt" TIMESTAMP(3),
    "endedAt" TIMESTAMP(3),
    "wordsGoneAt" TIMESTAMP(3),

    CONSTRAINT "Task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TaskPlace" (
    "id" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,
    "taskId" TEXT NOT NULL,
    "personId" TEXT,
    "state" TEXT NOT NULL,
    "since" TIMESTAMP(3) NOT NULL,
    "shownAt" TIMESTAMP(3),
    "confirmedAt" TIMESTAMP(3),
    "comingAt" TIMESTAMP(3),
    "eveAt" TIMESTAMP(3),
    "soonAt" TIMESTAMP(3),
    "askedAt" TIMESTAMP(3),
    "outcome" TEXT,
    "minutes" INTEGER,

    CONSTRAINT "TaskPlace_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TaskAsk" (
    "id" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,
    "taskId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "askedAt" TIMESTAMP(3) NOT NULL,
    "state" TEXT NOT NULL,

    CONSTRAINT "TaskAsk_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TaskNote" (
    "id" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,
    "taskId" TEXT NOT NULL,
    "fromId" TEXT NOT NULL,
    "toId" TEXT,
    "answersId" TEXT,
    "words" BYTEA,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "TaskNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Appointment" (
    "id" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "guide" TEXT,
    "ticked" TEXT NOT NULL DEFAULT '',
    "day" TEXT,
    "startsAt" TIMESTAMP(3),
    "endsAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL,
    "earlyAt" TIMESTAMP(3),
    "eveAt" TIMESTAMP(3),
    "soonAt" TIMESTAMP(3),
    "askedAt" TIMESTAMP(3),
    "outcome" TEXT,
    "previousId" TEXT,

    CONSTRAINT "Appointment_pkey" PRIMARY KEY ("id")
);

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

-- CreateIndex
CREATE INDEX "Question_placeId_idx" ON "Question"("placeId");

-- AddForeignKey
ALTER TABLE "Question" ADD CONSTRAINT "Question_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "TaskPlace"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "HelperGroup"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_posterId_fkey" FOREIGN KEY ("posterId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_askerId_fkey" FOREIGN KEY ("askerId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_appointmentId_fkey" FOREIGN KEY ("appointmentId") REFERENCES "Appointment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TaskPlace" ADD CONSTRAINT "TaskPlace_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "HelperGroup"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TaskPlace" ADD CONSTRAINT "TaskPlace_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TaskPlace" ADD CONSTRAINT "TaskPlace_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TaskAsk" ADD CONSTRAINT "TaskAsk_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "HelperGroup"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TaskAsk" ADD CONSTRAINT "TaskAsk_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TaskAsk" ADD CONSTRAINT "TaskAsk_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TaskNote" ADD CONSTRAINT "TaskNote_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "HelperGroup"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TaskNote" ADD CONSTRAINT "TaskNote_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TaskNote" ADD CONSTRAINT "TaskNote_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TaskNote" ADD CONSTRAINT "TaskNote_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appointment" ADD CONSTRAINT "Appointment_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "HelperGroup"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appointment" ADD CONSTRAINT "Appointment_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appointment" ADD CONSTRAINT "Appointment_previousId_fkey" FOREIGN KEY ("previousId") REFERENCES "Appointment"("id") ON DELETE SET NULL ON UPDATE CASCADE;
