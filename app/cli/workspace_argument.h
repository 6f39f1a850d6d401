#pragma once

#include "cli/context.h"
#include "usecase/desk.h"

#include <string>

namespace app::cli {

class Options;

// The first argument of most commands: the workspace to work on.
class WorkspaceArgument {
public:
    void declare(Options& options);

    // To read. Errors: those of Desk::open.
    [[nodiscard]] geo::Result<geo::usecase::Desk> consult(const Context& context, geo::JobControl& job) const;
    // To read what SpatiaLite looks at only through a connection that may write; nothing is written. Falls back to
    // reading where the file cannot be written. Errors: those of Desk::open.
    [[nodiscard]] geo::Result<geo::usecase::Desk> examine(const Context& context, geo::JobControl& job) const;
    // To change. Errors: those of Desk::open; workspaceReadOnly before any work is done.
    [[nodiscard]] geo::Result<geo::usecase::Desk> change(const Context& context, geo::JobControl& job) const;

private:
    std::string m_path;
};

} // namespace app::cli
