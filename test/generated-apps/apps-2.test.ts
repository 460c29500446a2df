import { testApps } from './lifecycle';

testApps(1);
