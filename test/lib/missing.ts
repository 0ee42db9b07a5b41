/** The programs this test file needs and this machine lacks, each with how to get it. While there are any, its tests are skipped. */
export const missing: string[] = [];
