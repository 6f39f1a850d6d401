#include "cli/workspace_argument.h"

#include "cli/options.h"

#include <QCoreApplication>

namespace app::cli {

using geo::usecase::Access;
using geo::usecase::Desk;

void WorkspaceArgument::declare(Options& options) {
    options.argument("WORKSPACE", QCoreApplication::translate("Cli", "The workspace (*.entente)"), m_path);
}

geo::Result<Desk> WorkspaceArgument::consult(const Context& context, geo::JobControl& job) const {
    return Desk::open(m_path, Access::readOnly, context.who, job);
}

geo::Result<Desk> WorkspaceArgument::examine(const Context& context, geo::JobControl& job) const {
    return Desk::open(m_path, Access::readWrite, context.who, job);
}

geo::Result<Desk> WorkspaceArgument::change(const Context& context, geo::JobControl& job) const {
    GEO_ASSIGN(Desk desk, Desk::open(m_path, Access::readWrite, context.who, job));
    if (desk.info().readOnly) return geo::fail(geo::ErrorCode::workspaceReadOnly, {{"file", m_path}});
    return desk;
}

} // namespace app::cli
