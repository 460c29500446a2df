// The parts that LogMap and the command share. The package has them in one file: see projenrc/bundle.ts.
export * from './html';
export * from './json';
export * from './labels';
export * from './log-map';
export * from './mermaid';
export * from './read';
export * from './width';
