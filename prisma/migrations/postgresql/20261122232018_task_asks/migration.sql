-- AlterTable
ALTER TABLE "Task" ADD COLUMN     "askedOutAt" TIMESTAMP(3);
