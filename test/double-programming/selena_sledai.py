"""SELENA-SLEDAI: five lines read otherwise than in SLEDAI-2K, but its weights are the same.

Which line is present is recorded, so only the sum is left, and the sum is that of SLEDAI-2K.
"""

from sledai2k import sledai2k


def selena_sledai(descriptors):
    return sledai2k(descriptors)
