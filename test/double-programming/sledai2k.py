"""SLEDAI-2K: the sum of the weights of the descriptors that are present."""

WEIGHTS = {}
for _weight, _keys in (
    (8, "seizure psychosis organicBrainSyndrome visual cranialNerve lupusHeadache cva vasculitis"),
    (4, "arthritis myositis urinaryCasts haematuria proteinuria pyuria"),
    (2, "rash alopecia mucosalUlcers pleurisy pericarditis lowComplement increasedDnaBinding"),
    (1, "fever thrombocytopenia leukopenia"),
):
    for _key in _keys.split():
        WEIGHTS[_key] = _weight


def sledai2k(descriptors):
    """The total, and the lowest and highest total that unrecorded descriptors allow."""
    low = missing = 0
    unknown = False
    descriptors = descriptors or {}
    for key in descriptors:
        if key not in WEIGHTS:
            raise ValueError("%r is not a SLEDAI-2K descriptor" % (key,))
    for key, weight in WEIGHTS.items():
        present = descriptors.get(key)
        if present is None:
            unknown = True
            missing += weight
        elif present is True:
            low += weight
        elif present is not False:
            raise ValueError("%s %r is not a boolean" % (key, present))
    return {"total": None if unknown else low, "low": low, "high": low + missing}
