#pragma once

#include "base/job_control.h"
#include "cli/answer.h"
#include "cli/context.h"

#include <memory>
#include <optional>

namespace app::cli {

class Options;

// One command: what it takes, and what it does. Made for one run.
class Command {
public:
    Command() = default;
    virtual ~Command() = default;
    Command(const Command&) = delete;
    Command& operator=(const Command&) = delete;

    virtual void declare(Options& options) = 0;
    // What is wrong with options that are each well formed; none where they go together.
    [[nodiscard]] virtual std::optional<QString> usageFault() const { return std::nullopt; }
    // On a worker. What it returns is written as it is; an error becomes a sentence and exit code 1 (130: cancelled).
    [[nodiscard]] virtual geo::Result<Answer> run(const Context& context, geo::JobControl& job) = 0;
};

} // namespace app::cli
