/** The second step of `npm run generate`: everything that follows from the definitions. Tests fail while one of its files is stale. */
import { writeAdamColumns } from "./writeAdamColumns.js";
import { writeDefinitionPages } from "./writeDefinitionPages.js";
import { writeKidneyEvents } from "./writeKidneyEvents.js";
import { writeSqlPage } from "./writeSqlPage.js";
import { writeTesting } from "./writeTesting.js";
import { writeUnits } from "./writeUnits.js";
import { writeValidation } from "./writeValidation.js";
import { writeVectors } from "./writeVectors.js";

const writers = [writeVectors, writeDefinitionPages, writeKidneyEvents, writeSqlPage, writeAdamColumns, writeUnits, writeTesting, writeValidation];

// In this order: the pages and the validation count in the vectors.
for (const write of writers) console.log(write());
