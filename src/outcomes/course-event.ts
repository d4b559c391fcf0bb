/** What can happen outside the scores and changes how a course is read (OUT-6, TTE-1). */
export const COURSE_EVENT_KINDS = ['hospitalisation', 'suicide-attempt', 'suicide', 'prescriber-declaration', 'antidepressant', 'ect', 'tms', 'death'] as const;

export type CourseEventKind = (typeof COURSE_EVENT_KINDS)[number];
