// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QElapsedTimer>
#include <QList>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <sys/resource.h>
#include <type_traits>

namespace greffe::bench {

/// A measuring program has no use for a half-made answer.
[[noreturn]] inline void die(const QString& what) {
    std::fprintf(stderr, "failed: %s\n", qPrintable(what));
    std::exit(1);
}

/// The value, or the end of the program with the error's sentence and detail.
template <class T>
T must(Result<T> result) {
    if (!result)
        die(result.error().message.en + QStringLiteral(" [") + result.error().detail + QStringLiteral("]"));
    if constexpr (!std::is_void_v<T>)
        return std::move(result).value();
}

/// What an act took, in the unit of the function that gives it: the processor's time, which another program's load does
/// not change and from which ratios are made, and the clock's, which a person waits.
struct Taken {
    double processor = 0;
    double wall = 0;
};

/// Seconds of the processor so far: of this process (RUSAGE_SELF) or of the children that were waited for
/// (RUSAGE_CHILDREN).
inline double processorSeconds(int who = RUSAGE_SELF) {
    rusage used = {};
    ::getrusage(who, &used);
    const auto seconds = [](const timeval& time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return seconds(used.ru_utime) + seconds(used.ru_stime);
}

/// Seconds of one run.
inline Taken secondsOf(const std::function<void()>& act, int who = RUSAGE_SELF) {
    QElapsedTimer timer;
    timer.start();
    const double before = processorSeconds(who);
    act();
    return {processorSeconds(who) - before, double(timer.nsecsElapsed()) / 1e9};
}

/// Milliseconds: the median of each over so many runs.
inline Taken medianMs(const std::function<void()>& act, int times) {
    QList<double> processor;
    QList<double> wall;
    for (int i = 0; i < times; ++i) {
        const Taken one = secondsOf(act);
        processor += one.processor * 1e3;
        wall += one.wall * 1e3;
    }
    std::sort(processor.begin(), processor.end());
    std::sort(wall.begin(), wall.end());
    return {processor[times / 2], wall[times / 2]};
}

} // namespace greffe::bench
