export { plainColumns } from "../../scripts/pages/sqlSection.js";
