import { testApps } from './lifecycle';

testApps(0);
