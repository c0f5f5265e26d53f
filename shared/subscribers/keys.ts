export const subscriberPrefix = 'readers/';
export const subscriberKey = (subscriberId: string) => `${subscriberPrefix}${subscriberId}.json`;
/** The ledger: claimed before a mail is sent, confirmed after it was taken. */
export const claimKey = (week: string, subscriberId: string) => `ledger/${week}/${subscriberId}.claimed.json`;
export const sentKey = (week: string, subscriberId: string) => `ledger/${week}/${subscriberId}.sent.json`;
