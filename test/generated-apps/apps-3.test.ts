import { testApps } from './lifecycle';

testApps(2);
