-- CreateIndex
CREATE INDEX "Offer_groupId_state_idx" ON "Offer"("groupId", "state");
