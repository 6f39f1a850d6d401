#include "arch/thread_rule.h"

#include "arch/pattern_rule.h"

namespace arch {
namespace {

bool isOutsideJobs(const HousePath& place) {
    return place.isProductCode() && !(place.storey == "app" && place.room == "jobs");
}

} // namespace

Violations checkThreads(const Files& files) {
    static const std::vector<Pattern> kPatterns{
        {std::regex{R"(\bstd::(thread|jthread|async|packaged_task)\b|\bpthread_create\b|\bstd::execution::par)"
                    R"(|\b(QThread|QThreadPool|QRunnable|QFuture)\b|\bQtConcurrent\b|#\s*pragma\s+omp\b)"},
         isOutsideJobs,
         "only app/jobs starts threads: write a plain function of a JobControl&, and give it to JobRunner"},
    };
    return checkPatterns(files, kPatterns);
}

} // namespace arch
