/** What a frame shows, in words. */
package org.brinksim.recorder.words;
