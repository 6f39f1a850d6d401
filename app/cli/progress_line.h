#pragma once

#include "base/job_control.h"
#include "text/language.h"

namespace app::cli {

// One line on stderr that is written over as the work goes on. Nothing where stderr is not a terminal.
class ProgressLine {
public:
    ProgressLine(const text::Language& language, bool wanted);
    ~ProgressLine() { clear(); }
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    void show(const geo::JobControl::Progress& progress, bool isStopping);
    void clear();

private:
    const text::Language& m_language;
    bool m_isWanted;
    bool m_isShown = false;
};

} // namespace app::cli
