/** A style sheet that a script imports is built into a file of its own, and has no value. */
declare module '*.css';
