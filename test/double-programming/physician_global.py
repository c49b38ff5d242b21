"""The physician's global assessment moved to another scale, linearly and exactly."""

from values import UNITS, read, read_between, unit_factor


def plain(x):
    """The shortest plain decimal text of a number that has one."""
    places = 0
    while (x * 10**places).denominator != 1:
        places += 1
        if places > 400:
            raise ValueError("%s is no decimal" % x)
    digits = str(int(x * 10**places)).rjust(places + 1, "0")
    return digits if places == 0 else "%s.%s" % (digits[:-places], digits[-places:])


def physician_global(quantity, scale):
    factors = UNITS["physicianGlobal"]
    if scale not in factors:
        raise ValueError("%r is not a scale" % (scale,))
    factor = unit_factor("physicianGlobal", quantity.get("unit"))
    if factor == factors["{0-3}"] and scale != "{0-3}":
        raise ValueError("from 0-3 upwards is a division by 3")
    share = factor / factors[scale]
    ends = read_between(quantity.get("value"))
    if ends is not None:
        return {"value": "%s to %s" % tuple(plain(x * share) for x in ends), "unit": scale}
    sign, x = read(quantity.get("value"))
    return {"value": sign + plain(x * share), "unit": scale}
