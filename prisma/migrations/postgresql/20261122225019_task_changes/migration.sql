-- AlterTable
ALTER TABLE "Task" DROP COLUMN "rungAt",
ADD COLUMN     "askedAt" TIMESTAMP(3),
ADD COLUMN     "checkedAt" TIMESTAMP(3),
ADD COLUMN     "eveAt" TIMESTAMP(3),
ADD COLUMN     "outcome" TEXT,
ADD COLUMN     "soonAt" TIMESTAMP(3),
ADD COLUMN     "thankedAt" TIMESTAMP(3),
ADD COLUMN     "toldComing" INTEGER;

-- AlterTable
ALTER TABLE "TaskPlace" ADD COLUMN     "changedAt" TIMESTAMP(3),
ADD COLUMN     "expectsAt" TIMESTAMP(3),
ADD COLUMN     "rungAt" TIMESTAMP(3);
