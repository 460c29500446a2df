import { Dependable, type IConstruct, type IDependable } from 'constructs';

/** What is to come first, as it is when the template is made: `roots` is asked then, and not before. */
export function lateDependable(roots: () => IConstruct[]): IDependable {
  const dependable = {};
  Dependable.implement(dependable, {
    get dependencyRoots() {
      return roots();
    },
  });

  return dependable;
}
