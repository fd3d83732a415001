-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "HelperGroup" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "region" TEXT,
    "land" TEXT,
    "language" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "chatHash" TEXT,
    "chatId" BYTEA,
    "chatKind" TEXT,

    CONSTRAINT "HelperGroup_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "key" BYTEA NOT NULL,
    "telegramHash" TEXT NOT NULL,
    "telegramId" BYTEA NOT NULL,
    "role" TEXT NOT NULL,
    "name" BYTEA,
    "language" TEXT NOT NULL,
    "languageFrom" TEXT NOT NULL,
    "spoken" TEXT NOT NULL,
    "topics" TEXT NOT NULL DEFAULT '',
    "onDutySince" TIMESTAMP(3),
    "lastAskedAt" TIMESTAMP(3),
    "unreachableAt" TIMESTAMP(3),
    "joinedAt" TIMESTAMP(3),
    "dialogue" BYTEA,
    "dialogueAt" TIMESTAMP(3),

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "places" INTEGER NOT NULL,
    "used" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "revokedAt" TIMESTAMP(3),
    "byId" TEXT,

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Question" (
    "id" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,
    "askerId" TEXT,
    "volunteerId" TEXT,
    "state" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "topic" TEXT,
    "sensitive" BOOLEAN NOT NULL DEFAULT false,
    "wordless" BOOLEAN NOT NULL DEFAULT false,
    "apart" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "calledAt" TIMESTAMP(3),
    "takenAt" TIMESTAMP(3),
    "closedAt" TIMESTAMP(3),
    "closedBy" TEXT,
    "rating" INTEGER,
    "lastAt" TIMESTAMP(3) NOT NULL,
    "warnedAt" TIMESTAMP(3),
    "nextStepAt" TIMESTAMP(3),
    "escalatedAt" TIMESTAMP(3),
    "wordsGoneAt" TIMESTAMP(3),

    CONSTRAINT "Question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Offer" (
    "id" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "volunteerId" TEXT NOT NULL,
    "askedAt" TIMESTAMP(3) NOT NULL,
    "state" TEXT NOT NULL,

    CONSTRAINT "Offer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Message" (
    "id" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,
    "questionId" TEXT,
    "authorId" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "content" BYTEA NOT NULL,
    "album" TEXT,
    "sentAt" TIMESTAMP(3) NOT NULL,
    "editedAt" TIMESTAMP(3),
    "undoneAt" TIMESTAMP(3),

    CONSTRAINT "Message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Delivery" (
    "id" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,
    "recipientId" TEXT,
    "authorId" TEXT,
    "subject" TEXT,
    "urgency" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "payload" BYTEA,
    "state" TEXT NOT NULL,
    "notBefore" TIMESTAMP(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "number" INTEGER,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ChatTopic" (
    "id" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "thread" INTEGER NOT NULL,

    CONSTRAINT "ChatTopic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InboxUpdate" (
    "updateId" BIGINT NOT NULL,
    "lane" TEXT NOT NULL,
    "payload" BYTEA,
    "receivedAt" TIMESTAMP(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "handledAt" TIMESTAMP(3),
    "failedAt" TIMESTAMP(3),

    CONSTRAINT "InboxUpdate_pkey" PRIMARY KEY ("updateId")
);

-- CreateTable
CREATE TABLE "Installation" (
    "name" TEXT NOT NULL,
    "value" BYTEA NOT NULL,

    CONSTRAINT "Installation_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE UNIQUE INDEX "HelperGroup_name_key" ON "HelperGroup"("name");

-- CreateIndex
CREATE UNIQUE INDEX "HelperGroup_chatHash_key" ON "HelperGroup"("chatHash");

-- CreateIndex
CREATE UNIQUE INDEX "Person_telegramHash_key" ON "Person"("telegramHash");

-- CreateIndex
CREATE INDEX "Person_groupId_role_idx" ON "Person"("groupId", "role");

-- CreateIndex
CREATE INDEX "Person_groupId_onDutySince_idx" ON "Person"("groupId", "onDutySince");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_code_key" ON "Invitation"("code");

-- CreateIndex
CREATE INDEX "Invitation_groupId_idx" ON "Invitation"("groupId");

-- CreateIndex
CREATE INDEX "Question_groupId_state_nextStepAt_idx" ON "Question"("groupId", "state", "nextStepAt");

-- CreateIndex
CREATE INDEX "Question_groupId_state_lastAt_idx" ON "Question"("groupId", "state", "lastAt");

-- CreateIndex
CREATE INDEX "Question_askerId_state_idx" ON "Question"("askerId", "state");

-- CreateIndex
CREATE INDEX "Question_volunteerId_state_idx" ON "Question"("volunteerId", "state");

-- CreateIndex
CREATE INDEX "Question_groupId_closedAt_idx" ON "Question"("groupId", "closedAt");

-- CreateIndex
CREATE INDEX "Offer_volunteerId_state_idx" ON "Offer"("volunteerId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "Offer_questionId_volunteerId_key" ON "Offer"("questionId", "volunteerId");

-- CreateIndex
CREATE INDEX "Message_questionId_sentAt_idx" ON "Message"("questionId", "sentAt");

-- CreateIndex
CREATE UNIQUE INDEX "Message_authorId_number_key" ON "Message"("authorId", "number");

-- CreateIndex
CREATE INDEX "Delivery_state_notBefore_idx" ON "Delivery"("state", "notBefore");

-- CreateIndex
CREATE INDEX "Delivery_subject_idx" ON "Delivery"("subject");

-- CreateIndex
CREATE INDEX "Delivery_recipientId_number_idx" ON "Delivery"("recipientId", "number");

-- CreateIndex
CREATE INDEX "Delivery_authorId_idx" ON "Delivery"("authorId");

-- CreateIndex
CREATE UNIQUE INDEX "ChatTopic_personId_subject_key" ON "ChatTopic"("personId", "subject");

-- CreateIndex
CREATE UNIQUE INDEX "ChatTopic_personId_thread_key" ON "ChatTopic"("personId", "thread");

-- CreateIndex
CREATE INDEX "InboxUpdate_handledAt_idx" ON "InboxUpdate"("handledAt");

-- CreateIndex
CREATE INDEX "InboxUpdate_lane_idx" ON "InboxUpdate"("lane");

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "HelperGroup"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "HelperGroup"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Question" ADD CONSTRAINT "Question_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "HelperGroup"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Question" ADD CONSTRAINT "Question_askerId_fkey" FOREIGN KEY ("askerId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Question" ADD CONSTRAINT "Question_volunteerId_fkey" FOREIGN KEY ("volunteerId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Offer" ADD CONSTRAINT "Offer_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "HelperGroup"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Offer" ADD CONSTRAINT "Offer_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Offer" ADD CONSTRAINT "Offer_volunteerId_fkey" FOREIGN KEY ("volunteerId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "HelperGroup"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "HelperGroup"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_recipientId_fkey" FOREIGN KEY ("recipientId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChatTopic" ADD CONSTRAINT "ChatTopic_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "HelperGroup"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChatTopic" ADD CONSTRAINT "ChatTopic_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
