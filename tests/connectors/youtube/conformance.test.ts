import { describeConformance } from '../conformance.ts';
import { youtubeSubject } from './subject.ts';

describeConformance('YouTube', youtubeSubject);
