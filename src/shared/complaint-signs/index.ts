export { learn, nothingLearned, teachingWords, type Learned, type Lesson } from './learning.ts';
export { soundsLikeOne, weighComplaint, wholeText, type ComplaintSound, type Weighed } from './weigh-complaint.ts';
