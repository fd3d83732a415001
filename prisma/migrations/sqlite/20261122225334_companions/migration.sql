-- DropIndex
DROP INDEX "Task_appointmentId_key";

-- AlterTable
ALTER TABLE "Task" ADD COLUMN "toldAsker" TEXT;

-- CreateIndex
CREATE INDEX "Task_appointmentId_idx" ON "Task"("appointmentId");
