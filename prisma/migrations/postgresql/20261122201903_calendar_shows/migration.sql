-- AlterTable
ALTER TABLE "CalendarFeed" ADD COLUMN     "shows" TEXT NOT NULL DEFAULT 'mine';
