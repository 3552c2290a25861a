// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/processguard.h"

#include <malloc.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>

namespace greffe {

void guardProcess() {
    umask(077);
    constexpr rlimit none = {0, 0};
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0);
    // Names and letters that were read and shown are in QStrings, which nobody wipes: at least they end with them.
    mallopt(M_PERTURB, 0xa5);
}

} // namespace greffe
