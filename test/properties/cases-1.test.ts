import { testCases } from './cases';

testCases(0);
