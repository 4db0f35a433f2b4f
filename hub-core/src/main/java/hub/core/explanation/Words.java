package hub.core.explanation;

/** How one language writes what a sentence is about: a time, a day, a duration, a list of days. */
interface Words {
  String of(Object about);
}
