-- CreateTable
CREATE TABLE "Debrief" (
    "personId" TEXT NOT NULL PRIMARY KEY,
    "groupId" TEXT NOT NULL,
    "offeredAt" DATETIME,
    "wishedAt" DATETIME,
    CONSTRAINT "Debrief_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "HelperGroup" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Debrief_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Debrief_groupId_idx" ON "Debrief"("groupId");
