-- AlterTable
ALTER TABLE "Question" ADD COLUMN "readAskedAt" DATETIME;
