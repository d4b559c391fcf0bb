/** The role that holds every right the application has; it owns nothing, so that row-level security always binds it. */
export const APPLICATION_ROLE = 'fenestra_app';
