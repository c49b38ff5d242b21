import { describe, expect, it } from "vitest";
import { arthritisFromJointCount } from "../../../src/activity/sledai/arthritisFromJointCount.js";
import { sledai2k } from "../../../src/activity/sledai/sledai2k.js";
import { refusal } from "../../measurement/refusal.js";

describe("arthritis from a joint count", () => {
  it.each([
    [0, false, false],
    [1, false, false],
    [2, true, false],
    [3, true, true],
    [28, true, true],
    [null, null, null],
    [undefined, null, null],
  ])("%s joints: at least 2 %s, more than 2 %s", (count, atLeast2, moreThan2) => {
    expect([arthritisFromJointCount(count, "atLeast2Joints"), arthritisFromJointCount(count, "moreThan2Joints")]).toEqual([atLeast2, moreThan2]);
  });

  it("exactly 2 joints are 4 points of SLEDAI-2K, or none", () => {
    const lowest = (version: "atLeast2Joints" | "moreThan2Joints") => sledai2k({ arthritis: arthritisFromJointCount(2, version) }, { arthritis: version }).range.low;
    expect([lowest("atLeast2Joints"), lowest("moreThan2Joints")]).toEqual([4, 0]);
  });

  it.each([
    [2.5, "atLeast2Joints", "RangeError: count 2.5"],
    [-1, "atLeast2Joints", "RangeError: count -1"],
    [3, ">=2", 'RangeError: version ">=2"'],
    [null, undefined, "RangeError: version undefined"],
  ])("refuses %s joints by %s", (count, version, message) => {
    expect(refusal(() => arthritisFromJointCount(count, version as never))).toBe(message);
  });
});
