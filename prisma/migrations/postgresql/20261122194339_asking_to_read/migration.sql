-- AlterTable
ALTER TABLE "Question" ADD COLUMN     "readAskedAt" TIMESTAMP(3);
