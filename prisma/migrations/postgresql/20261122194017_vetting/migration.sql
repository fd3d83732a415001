-- AlterTable
ALTER TABLE "Clearance" ADD COLUMN     "overAt" TIMESTAMP(3),
ADD COLUMN     "warnedAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "Invitation" ADD COLUMN     "days" INTEGER,
ADD COLUMN     "forChat" BOOLEAN NOT NULL DEFAULT false;

-- Links behind a group chat's button are the only ones with so many places.
UPDATE "Invitation" SET "forChat" = true WHERE "byId" IS NULL AND "places" = 1000;
