package io.github.dliemulator.catalog.spi;

import io.github.dliemulator.world.World;

/** Records changes of the catalogue that a client requested as jobs. The job module implements it. */
public interface CatalogJobs {

    /**
     * Records a change that has just been made as a finished job. Needs the transaction of the change.
     *
     * @return ID of the job, whose status the job API shows
     */
    String record(World world, CatalogJob job);
}
