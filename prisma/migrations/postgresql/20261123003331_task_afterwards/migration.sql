-- AlterTable
ALTER TABLE "Task" DROP COLUMN "toldComing",
ADD COLUMN     "openUntil" TIMESTAMP(3);
