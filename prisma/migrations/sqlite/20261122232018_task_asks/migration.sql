-- AlterTable
ALTER TABLE "Task" ADD COLUMN "askedOutAt" DATETIME;
