-- AlterTable
ALTER TABLE "HelperGroup" ADD COLUMN     "taskTopic" INTEGER,
ADD COLUMN     "urgentUsed" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "urgentWeek" TEXT;

-- AlterTable
ALTER TABLE "Task" ADD COLUMN     "cardDueAt" TIMESTAMP(3);
