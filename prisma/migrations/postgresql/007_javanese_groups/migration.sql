-- AlterTable
ALTER TABLE "Cluster" ADD COLUMN     "nameJv" TEXT;
