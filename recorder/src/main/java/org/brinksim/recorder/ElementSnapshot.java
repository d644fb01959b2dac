package org.brinksim.recorder;

import org.brinksim.model.troops.ElementStatus;

/**
 * An element as it was at the end of a step.
 *
 * @param number its number in the run, the same in each frame
 * @param force the place of its force in the scenario
 * @param side the place of its side in the scenario
 * @param formation the name of its formation
 * @param status where it stands on its way
 * @param cell its cell while in the line; negative otherwise
 * @param strength soldiers in it
 * @param establishment soldiers at full strength
 * @param training how far it is trained, 0 to 1
 * @param integration how far it is integrated under its command, 0 to 1
 * @param cohesion how well it holds together, 0 to 1
 * @param inContact whether an enemy is in reach
 */
public record ElementSnapshot(
    int number,
    int force,
    int side,
    String formation,
    ElementStatus status,
    int cell,
    int strength,
    int establishment,
    float training,
    float integration,
    float cohesion,
    boolean inContact) {}
