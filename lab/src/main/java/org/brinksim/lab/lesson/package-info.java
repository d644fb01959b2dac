/** Lessons: what a class does with a page, step by step, and the key that the teacher has. */
package org.brinksim.lab.lesson;
