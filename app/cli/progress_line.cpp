#include "cli/progress_line.h"

#include "text/value_text.h"
#include "text/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>
#include <utility>

#include <unistd.h>

namespace app::cli {

ProgressLine::ProgressLine(const text::Language& language, bool wanted)
    : m_language(language)
    , m_isWanted(wanted && ::isatty(STDERR_FILENO) == 1) {}

void ProgressLine::show(const geo::JobControl::Progress& progress, bool isStopping) {
    if (!m_isWanted) return;
    QString line = isStopping ? QCoreApplication::translate("Cli", "stopping") : text::words(progress.phase);
    if (!isStopping && progress.share >= 0.0)
        line += ' ' + text::shareText(geo::Share{std::clamp(progress.share, 0.0, 1.0)}, m_language);
    std::fprintf(stderr, "\r\033[K%s", line.toUtf8().constData());
    std::fflush(stderr);
    m_isShown = true;
}

void ProgressLine::clear() {
    if (!std::exchange(m_isShown, false)) return;
    std::fputs("\r\033[K", stderr);
    std::fflush(stderr);
}

} // namespace app::cli
