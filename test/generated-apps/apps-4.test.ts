import { testApps } from './lifecycle';

testApps(3);
