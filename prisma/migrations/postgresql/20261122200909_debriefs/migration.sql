-- CreateTable
CREATE TABLE "Debrief" (
    "personId" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,
    "offeredAt" TIMESTAMP(3),
    "wishedAt" TIMESTAMP(3),

    CONSTRAINT "Debrief_pkey" PRIMARY KEY ("personId")
);

-- CreateIndex
CREATE INDEX "Debrief_groupId_idx" ON "Debrief"("groupId");

-- AddForeignKey
ALTER TABLE "Debrief" ADD CONSTRAINT "Debrief_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "HelperGroup"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Debrief" ADD CONSTRAINT "Debrief_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
