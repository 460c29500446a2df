import { testCases } from './cases';

testCases(1);
