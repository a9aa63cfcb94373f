export { learn, nothingLearned, teachingWords, type Learned, type Lesson } from './learning.ts';
export { soundsLikeOne, weighComplaint, wholeText } from './weigh-complaint.ts';
