export const nothing = 'a folder of everything is what the import rules forbid';
