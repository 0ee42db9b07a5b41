/** The endpoint, and the context, of phones that nobody described: no user and no context of a site can be called so. */
export const autoprovName = 'pbxc-autoprov';
