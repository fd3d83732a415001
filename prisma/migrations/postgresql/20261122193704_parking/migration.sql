-- AlterTable
ALTER TABLE "InboxUpdate" ADD COLUMN     "parkedAt" TIMESTAMP(3);
