-- AlterTable
ALTER TABLE "InboxUpdate" ADD COLUMN "parkedAt" DATETIME;
