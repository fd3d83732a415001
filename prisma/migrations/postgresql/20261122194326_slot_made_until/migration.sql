-- AlterTable
ALTER TABLE "Slot" ADD COLUMN     "madeUntil" TEXT;
